// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/parts/staffpicker.h"

#include "core/usecases/setup.h"

#include <algorithm>
#include <utility>

namespace certdesk {

namespace {

constexpr int nameLetters = 22;
constexpr int arrowRoom = 28;

} // namespace

StaffPicker::StaffPicker(QWidget* parent)
    : QComboBox(parent) {
    setObjectName(QStringLiteral("staffComboBox"));
    setPlaceholderText(tr("Choose who it is"));
    setSizeAdjustPolicy(AdjustToContents);
}

// The text stands further in than Qt thinks, and ends before the arrow.
QSize StaffPicker::sizeHint() const {
    return QComboBox::sizeHint() + QSize(arrowRoom, 0);
}

QSize StaffPicker::minimumSizeHint() const {
    const QSize whole = QComboBox::minimumSizeHint();
    return {std::min(whole.width(), fontMetrics().averageCharWidth() * nameLetters),
            whole.height()};
}

void StaffPicker::reload(OfficeFile& office) {
    const QString worker = office.actor().name;
    const bool isAnother = std::exchange(m_worker, worker) != worker;
    const QString chosen = name().isEmpty() || isAnother ? worker : name();
    clear();
    const Result<OfficeSetup> setup = readSetup(office);
    StoredList<StaffMember> staff = setup ? setup->staff : StoredList<StaffMember>();
    std::stable_partition(staff.begin(), staff.end(),
                          [](const auto& member) { return member.value.signsLetters; });
    for (const Stored<StaffMember>& member : staff)
        if (member.value.active)
            addItem(member.value.title.isEmpty()
                        ? member.value.name
                        : tr("%1, %2").arg(member.value.name, member.value.title),
                    member.value.name);
    const bool hasStaff = count() > 0;
    if (!hasStaff)
        addItem(tr("Nobody yet: add staff under Office"), QString());
    // Nobody's name may stand there only because it comes first.
    setCurrentIndex(hasStaff ? findData(chosen) : 0);
}

} // namespace certdesk
