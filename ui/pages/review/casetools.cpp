// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/casetools.h"

#include "ui/pages/parts/signers.h"
#include "ui/pages/parts/subjectacts.h"
#include "ui/pages/review/accommodationdialog.h"
#include "ui/pages/review/rerundialog.h"

namespace certdesk {

CaseTools::CaseTools(Workbench& workbench, const std::optional<CaseView>& current, QWidget* page)
    : QObject(page)
    , m_workbench(workbench)
    , m_case(current)
    , m_page(page)
    , m_acts(new SubjectActs(workbench, QStringLiteral("review"), page)) {
    SubjectActs::Act accommodations{QStringLiteral("accommodations"), tr("Accommodations for %1…"),
                                    tr("accommodations request"), Icon::Person,
                                    [this] { openAccommodations(); }};
    SubjectActs::Act rerun{QStringLiteral("rerun"), tr("Re-run %1 as of a day…"),
                           tr("rerun evaluate"), Icon::Undo, [this] { openRerun(); }};
    m_acts->add(accommodations);
    m_acts->add(rerun);
}

void CaseTools::noteCase() {
    m_acts->setSubject(m_case ? m_case->record.person.name().full() : QString());
}

void CaseTools::openAccommodations() {
    if (m_case && knowWhoWorks(m_workbench))
        open(new AccommodationDialog(m_workbench, *m_case, m_page));
}

void CaseTools::openRerun() {
    if (m_case)
        open(new RerunDialog(m_workbench, *m_case, m_page));
}

void CaseTools::open(QDialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace certdesk
