// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/parts/signers.h"

#include "core/usecases/setup.h"
#include "ui/shell/interaction.h"
#include "ui/shell/viewsettings.h"
#include "ui/shell/workbench.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

struct SignersText final {
    Q_DECLARE_TR_FUNCTIONS(certdesk::Signers)
};

const QString leaveUnsaid = QStringLiteral("cancelWorker");

/// Settings are one account's as a rule, but a folder can be shared.
QString signerKey(const Workbench& workbench) {
    return QStringLiteral("review/signer/") % workbench.office().actor().account;
}

QStringList staffOf(OfficeFile& office) {
    QStringList names;
    if (const auto setup = readSetup(office))
        for (const auto& member : setup->staff)
            if (member.value.active)
                names << member.value.name;
    return names;
}

bool recall(Workbench& workbench, const QStringList& staff) {
    if (staff.contains(workbench.office().actor().name))
        return true;
    const QString last = workbench.settings().fileValue(signerKey(workbench)).toString();
    if (!staff.contains(last))
        return false;
    workAs(workbench, last);
    return true;
}

bool askWhoWorks(Workbench& workbench, const QStringList& staff) {
    Question question{
        SignersText::tr("Who is working here?"),
        SignersText::tr("Who is working here?"),
        SignersText::tr("Reviews and decisions carry your name. It is remembered on this "
                        "computer."),
        {{leaveUnsaid, SignersText::tr("Cancel")}}};
    for (const QString& name : staff)
        question.choices.push_back({name, name});
    const auto chosen = workbench.interaction().ask(question);
    if (!chosen || *chosen == leaveUnsaid)
        return false;
    workAs(workbench, *chosen);
    return true;
}

} // namespace

bool recallWhoWorks(Workbench& workbench) {
    return recall(workbench, staffOf(workbench.office()));
}

bool knowWhoWorks(Workbench& workbench) {
    const QStringList staff = staffOf(workbench.office());
    // Without staff the account is all there is to tell people by.
    if (staff.isEmpty() || recall(workbench, staff))
        return true;
    return askWhoWorks(workbench, staff);
}

void changeWhoWorks(Workbench& workbench) {
    const QStringList staff = staffOf(workbench.office());
    if (staff.isEmpty())
        workbench.tell(
            SignersText::tr("Nobody is on the staff list yet. People are added under Office."));
    else
        askWhoWorks(workbench, staff);
}

void introduce(Workbench& workbench, const QString& name) {
    if (!recallWhoWorks(workbench))
        workAs(workbench, name);
}

void workAs(Workbench& workbench, const QString& name) {
    workbench.settings().setFileValue(signerKey(workbench), name);
    workbench.office().setActor({name, workbench.office().actor().account});
    workbench.noteWorker();
}

} // namespace certdesk
