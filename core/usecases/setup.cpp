// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/setup.h"

#include "core/storage/store.h"

#include <algorithm>

namespace certdesk {

namespace {

constexpr Id<Office> theOffice(1);

template <class T>
Result<void> add(OfficeFile& office, const T& value, const QString& subject) {
    return office.store().write(Reason{AuditAction::ChangeOffice, subject},
                                [&value](storage::Session& session) { session.insert(value); });
}

template <class T>
Result<void> replace(OfficeFile& office, const Stored<T>& before, const T& after,
                     const QString& subject) {
    return office.store().write(Reason{AuditAction::ChangeOffice, subject},
                                [&](storage::Session& session) { session.update(before, after); });
}

} // namespace

const StaffMember* OfficeSetup::signer() const {
    const auto found = std::find_if(staff.begin(), staff.end(), [](const auto& member) {
        return member.value.signsLetters && member.value.active;
    });
    return found == staff.end() ? nullptr : &found->value;
}

Result<OfficeSetup> readSetup(OfficeFile& office) {
    return office.store().read([](storage::Reader& reader) {
        OfficeSetup setup{.office = reader.require(theOffice),
                          .staff = reader.all<StaffMember>(),
                          .windows = reader.all<ExamWindow>(),
                          .forms = reader.all<ExamForm>(),
                          .holidays = reader.all<Holiday>()};
        std::stable_sort(
            setup.windows.begin(), setup.windows.end(),
            [](const auto& a, const auto& b) { return a.value.firstDay() < b.value.firstDay(); });
        return setup;
    });
}

Result<bool> isStaffMember(OfficeFile& office, const QString& name) {
    return office.store().read([&name](storage::Reader& reader) {
        return !reader.where<StaffMember>(u"name", name).empty();
    });
}

Result<void> saveOffice(OfficeFile& office, const Stored<Office>& before, const Office& after) {
    if (after.name.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("name"));
    if (after.secondReviewPercent < 0 || after.secondReviewPercent > 100)
        return fail(ErrorCode::WrongNumber, QString::number(after.secondReviewPercent));
    return replace(office, before, after, after.name);
}

Result<void> addStaff(OfficeFile& office, const StaffMember& member) {
    if (member.name.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("name"));
    return office.store().write(Reason{AuditAction::ChangeOffice, member.name},
                                [&member](storage::Session& session) -> Result<void> {
                                    if (!session.where<StaffMember>(u"name", member.name).empty())
                                        return fail(ErrorCode::AlreadyThere, member.name);
                                    session.insert(member);
                                    return {};
                                });
}

Result<void> saveStaff(OfficeFile& office, const Stored<StaffMember>& before,
                       const StaffMember& after) {
    if (after.name.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("name"));
    return replace(office, before, after, after.name);
}

Result<void> addWindow(OfficeFile& office, const ExamWindow& window) {
    return office.store().write(Reason{AuditAction::ChangeOffice, window.code()},
                                [&window](storage::Session& session) -> Result<void> {
                                    if (!session.where<ExamWindow>(u"code", window.code()).empty())
                                        return fail(ErrorCode::AlreadyThere, window.code());
                                    session.insert(window);
                                    return {};
                                });
}

Result<void> saveWindow(OfficeFile& office, const Stored<ExamWindow>& before,
                        const ExamWindow& after) {
    return replace(office, before, after, after.code());
}

Result<void> addHoliday(OfficeFile& office, const Holiday& holiday) {
    return add(office, holiday, holiday.name);
}

} // namespace certdesk
