// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/setup.h"

#include "core/domain/contact.h"
#include "core/storage/store.h"
#include "core/usecases/views.h"

#include <algorithm>

namespace certdesk {

namespace {

constexpr Id<Office> theOffice(1);
constexpr Id<SecondReviewSetting> theSecondReview(1);

/// What a record of the office is known by: no two may share it.
struct Key {
    const char16_t* column;
    QString value;
};

Key keyOf(const StaffMember& member) {
    return {u"name", member.name};
}
Key keyOf(const ExamWindow& window) {
    return {u"code", window.code()};
}
Key keyOf(const Holiday& holiday) {
    return {u"day", dayText(holiday.day)};
}

template <class T>
Result<void> add(OfficeFile& office, const T& value) {
    const Key key = keyOf(value);
    return office.store().write(
        Reason{AuditAction::ChangeOffice, key.value},
        [&](storage::Session& session) -> Result<void> {
            if (!session.where<T>(QString::fromUtf16(key.column), key.value).empty())
                return fail(ErrorCode::AlreadyThere, key.value);
            session.insert(value);
            return {};
        });
}

template <class T>
Result<void> replace(OfficeFile& office, const Stored<T>& before, const T& after) {
    const Key key = keyOf(after);
    return office.store().write(Reason{AuditAction::ChangeOffice, key.value},
                                [&](storage::Session& session) -> Result<void> {
                                    for (const Stored<T>& same : session.where<T>(
                                             QString::fromUtf16(key.column), key.value))
                                        if (same.id != before.id)
                                            return fail(ErrorCode::AlreadyThere, key.value);
                                    session.update(before, after);
                                    return {};
                                });
}

} // namespace

const StaffMember* OfficeSetup::signer() const {
    const auto found = std::find_if(staff.begin(), staff.end(), [](const auto& member) {
        return member.value.signsLetters && member.value.active;
    });
    return found == staff.end() ? nullptr : &found->value;
}

OfficeSetup setupOf(const storage::Reader& reader) {
    OfficeSetup setup{.office = reader.require(theOffice),
                      .staff = reader.all<StaffMember>(),
                      .windows = reader.all<ExamWindow>(),
                      .forms = reader.all<ExamForm>(),
                      .holidays = reader.all<Holiday>(),
                      .secondReview = reader.find(theSecondReview)};
    std::stable_sort(setup.windows.begin(), setup.windows.end(), [](const auto& a, const auto& b) {
        return a.value.firstDay() < b.value.firstDay();
    });
    return setup;
}

Result<OfficeSetup> readSetup(OfficeFile& office) {
    return office.store().read([](storage::Reader& reader) { return setupOf(reader); });
}

Result<bool> isStaffMember(OfficeFile& office, const QString& name) {
    return office.store().read([&name](storage::Reader& reader) {
        return !reader.where<StaffMember>(u"name", name).empty();
    });
}

Result<QString> staffNameOf(OfficeFile& office, const QString& account) {
    return office.store().read([&account](storage::Reader& reader) {
        for (const Stored<StaffMember>& member : reader.where<StaffMember>(u"account", account))
            if (member.value.active && !account.isEmpty())
                return member.value.name;
        return QString();
    });
}

Result<void> saveOffice(OfficeFile& office, const Stored<Office>& before, const Office& after) {
    if (after.name.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("name"));
    if (after.secondReviewPercent < 0 || after.secondReviewPercent > 100)
        return fail(ErrorCode::WrongNumber, QString::number(after.secondReviewPercent));
    // What was wrong before shall not keep the office from changing the rest.
    const std::vector<Error> known = contactErrors(before.value);
    for (const Error& wrong : contactErrors(after))
        if (std::find(known.begin(), known.end(), wrong) == known.end())
            return fail(wrong);
    return office.store().write(Reason{AuditAction::ChangeOffice, after.name},
                                [&](storage::Session& session) { session.update(before, after); });
}

Result<void> saveSecondReview(OfficeFile& office,
                              const std::optional<Stored<SecondReviewSetting>>& before,
                              const SecondReviewSetting& after) {
    return office.store().write(Reason{AuditAction::ChangeOffice, wordOf(after.sight)},
                                [&](storage::Session& session) -> Result<void> {
                                    if (before)
                                        session.update(*before, after);
                                    else if (session.find(theSecondReview))
                                        return fail(ErrorCode::Conflict);
                                    else if (after != SecondReviewSetting())
                                        session.insert(after);
                                    return {};
                                });
}

Result<void> addStaff(OfficeFile& office, const StaffMember& member) {
    if (member.name.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("name"));
    return add(office, member);
}

Result<void> saveStaff(OfficeFile& office, const Stored<StaffMember>& before,
                       const StaffMember& after) {
    if (after.name.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("name"));
    return replace(office, before, after);
}

Result<void> addWindow(OfficeFile& office, const ExamWindow& window) {
    return add(office, window);
}

Result<void> saveWindow(OfficeFile& office, const Stored<ExamWindow>& before,
                        const ExamWindow& after) {
    return replace(office, before, after);
}

Result<void> addHoliday(OfficeFile& office, const Holiday& holiday) {
    return add(office, holiday);
}

} // namespace certdesk
