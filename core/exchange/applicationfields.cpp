// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/applicationfields.h"

#include <algorithm>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

// A field that is wrong gives a stand-in here (value_or): the application is refused as a whole
// then, and the stand-in never seen.

namespace {

constexpr Hours weeklyMaximum = Hours::ofWhole(168);
constexpr Hours trainingMaximum = Hours::ofWhole(100'000);

struct OptionalDays {
    std::optional<QDate> start;
    std::optional<QDate> end;
};

OptionalDays readDays(JsonFields& fields, Need startNeed) {
    const OptionalDays days{fields.day("start"_L1, startNeed), fields.day("end"_L1)};
    if (days.start && days.end && *days.end < *days.start)
        fields.error("end"_L1,
                     {ErrorCode::EndBeforeStart, dayText(*days.start), dayText(*days.end)});
    return days;
}

void readNames(JsonFields& fields, IntakeApplication& application) {
    const size_t errorsBefore = fields.findings().errors.size();
    PersonName::Parts parts{.given = fields.line("given_name"_L1),
                            .middle = fields.line("middle_name"_L1),
                            .family = fields.line("family_name"_L1),
                            .suffix = fields.line("suffix"_L1)};
    if (fields.findings().errors.size() == errorsBefore) {
        if (auto legal = PersonName::create(std::move(parts)))
            application.names.push_back({NameKind::Legal, *std::move(legal)});
        else
            fields.error("family_name"_L1, legal.error());
    }
    // Blank ones say nothing, and line breaks are refused already.
    if (auto preferred = PersonName::create({.given = fields.line("preferred_name"_L1)}))
        application.names.push_back({NameKind::Preferred, *std::move(preferred)});
    for (const QString& former : fields.lines("former_names"_L1))
        if (auto name = PersonName::create({.given = {}, .family = former}))
            application.names.push_back({NameKind::Former, *std::move(name)});
}

PostalAddress readAddress(JsonFields& fields) {
    PostalAddress address{.lines = {},
                          .city = fields.text("city"_L1),
                          .state = fields.text("state"_L1),
                          .postalCode = fields.text("postal_code"_L1),
                          .country = fields.text("country"_L1)};
    fields.list("lines"_L1, [&](JsonValue line, const JsonPath& path) {
        if (line.kind() == JsonKind::Null ||
            !expectKind(line, JsonKind::Text, path, fields.findings()))
            return;
        if (const auto text = textIn(line, path, fields.findings()); text && !text->isEmpty())
            address.lines << *text;
    });
    return address;
}

void readContacts(JsonFields& fields, IntakeApplication& application) {
    const auto addEmail = [&](const QString& text, Preference preference) {
        if (auto address = EmailAddress::create(text))
            application.emails.push_back({*std::move(address), preference});
    };
    addEmail(fields.line("email"_L1), Preference::Primary);
    for (const QString& other : fields.lines("other_emails"_L1))
        addEmail(other, Preference::Other);
    if (const QString phone = fields.text("phone"_L1); !phone.trimmed().isEmpty())
        application.phones.push_back({phone});
    fields.object("address"_L1, [&](JsonFields& inner) {
        if (PostalAddress address = readAddress(inner); address != PostalAddress())
            application.addresses.push_back({std::move(address)});
    });
}

void readApplicant(JsonFields& fields, IntakeApplication& application) {
    application.person.externalId =
        fields.line("external_id"_L1, Need::Required).value_or(QString());
    application.person.employer = fields.text("employer"_L1);
    application.person.directoryOptOut = fields.flag("directory_opt_out"_L1).value_or(false);
    readNames(fields, application);
    readContacts(fields, application);
}

void readEducation(JsonFields& fields, Application& application) {
    application.educationLevel =
        fields.word<EducationLevel>("level"_L1, Need::Required).value_or(EducationLevel::None);
    application.institution = fields.text("institution"_L1);
    application.educationCompletedOn = fields.day("completed_on"_L1);
}

IntakeDocument readDocument(JsonFields& fields) {
    return {
        .kind = fields.word<DocumentKind>("kind"_L1, Need::Required).value_or(DocumentKind::Other),
        .file = fields.line("file"_L1, Need::Required).value_or(QString()),
        .review =
            fields.word<ReviewState>("review"_L1, Need::Required).value_or(ReviewState::Unreviewed),
        .reason = fields.text("reason"_L1)};
}

Experience readExperience(JsonFields& fields) {
    const OptionalDays days = readDays(fields, Need::Required);
    return {.kind = fields.word<ExperienceKind>("kind"_L1, Need::Required)
                        .value_or(ExperienceKind::Volunteer),
            .setting = fields.word<WorkSetting>("setting"_L1, Need::Required)
                           .value_or(WorkSetting::Segregated),
            .employer = fields.text("employer"_L1, Need::Required).value_or(QString()),
            .title = fields.text("title"_L1),
            .start = days.start.value_or(QDate()),
            .end = days.end,
            .hoursPerWeek = fields.hours("hours_per_week"_L1, weeklyMaximum, Need::Required)
                                .value_or(Hours::ofWhole(0))};
}

Training readTraining(JsonFields& fields) {
    const OptionalDays days = readDays(fields, Need::Optional);
    return {.kind = fields.word<TrainingKind>("kind"_L1).value_or(TrainingKind::NotGiven),
            .content =
                fields.word<TrainingContent>("content"_L1).value_or(TrainingContent::NotGiven),
            .provider = fields.text("provider"_L1),
            .title = fields.text("title"_L1),
            .instructor = fields.text("instructor"_L1),
            .start = days.start,
            .end = days.end,
            .hours = fields.hours("hours"_L1, trainingMaximum),
            .relatedHours = fields.hours("related_hours"_L1, trainingMaximum),
            .review = fields.word<ReviewState>("review"_L1).value_or(ReviewState::Unreviewed),
            .reason = fields.text("reason"_L1)};
}

/// Positions in the source become the ids of a case record that was read from a file.
std::vector<ExperienceId> readEntries(JsonFields& fields, qsizetype experienceCount) {
    std::vector<ExperienceId> entries;
    fields.list("entries"_L1, [&](JsonValue entry, const JsonPath& path) {
        if (!expectKind(entry, JsonKind::Number, path, fields.findings()))
            return;
        const std::optional<int> index = entry.wholeNumber();
        if (!index || *index < 0 || *index >= experienceCount) {
            const QString found = excerpt(QString::fromLatin1(entry.source()));
            const QString last = QString::number(experienceCount - 1);
            fields.findings().error(path, {ErrorCode::WrongNumber, found,
                                           experienceCount > 0 ? u"0 to " + last : QString()});
        } else if (const ExperienceId id(*index + 1);
                   std::find(entries.begin(), entries.end(), id) == entries.end()) {
            entries.push_back(id);
        }
    });
    return entries;
}

Verification readVerification(JsonFields& fields, qsizetype experienceCount) {
    const OptionalDays days = readDays(fields, Need::Optional);
    return {.outcome = fields.word<VerificationOutcome>("outcome"_L1, Need::Required)
                           .value_or(VerificationOutcome::Awaiting),
            .employer = fields.text("employer"_L1, Need::Required).value_or(QString()),
            .verifierName = fields.line("verifier_name"_L1),
            .verifierEmail = fields.line("verifier_email"_L1),
            .title = fields.text("title"_L1),
            .start = days.start,
            .end = days.end,
            .hoursPerWeek = fields.hours("hours_per_week"_L1, weeklyMaximum),
            .duties = fields.text("duties"_L1),
            .recommended = fields.flag("recommended"_L1),
            .requestedOn = fields.day("requested_on"_L1),
            .receivedOn = fields.day("received_on"_L1),
            .entries = readEntries(fields, experienceCount)};
}

std::vector<int> readSections(JsonFields& fields) {
    std::vector<int> sections;
    fields.list("sections"_L1, [&](JsonValue section, const JsonPath& path) {
        if (!expectKind(section, JsonKind::Number, path, fields.findings()))
            return;
        if (const std::optional<int> number = section.wholeNumber(); number && *number > 0)
            sections.push_back(*number);
        else
            fields.findings().error(path, {ErrorCode::WrongNumber,
                                           excerpt(QString::fromLatin1(section.source())),
                                           QStringLiteral("1, 2, 3")});
    });
    return sections;
}

std::optional<Attestation> readAttestation(JsonFields& fields) {
    const std::optional<bool> agreed = fields.flag("agreed"_L1);
    Attestation attestation{.version = fields.text("version"_L1),
                            .agreed = agreed.value_or(false),
                            .sections = readSections(fields),
                            .signedName = fields.line("signed_name"_L1),
                            .signedOn = fields.day("signed_on"_L1),
                            .how = fields.word<SignedHow>("how"_L1).value_or(SignedHow::NotGiven)};
    if (agreed)
        return attestation;
    // It is an agreement or a refusal. Without either there is none yet: taking it for a refusal
    // would make the applicant ineligible (rules 3).
    fields.findings().warn(fields.pathOf("agreed"_L1),
                           {ErrorCode::Missing, QStringLiteral("agreed"), {}});
    return std::nullopt;
}

IntakePayment readPayment(JsonFields& fields) {
    const auto currency = fields.text("currency"_L1, Need::Optional);
    if (currency && *currency != u"USD")
        fields.error("currency"_L1,
                     {ErrorCode::UnknownWord, excerpt(*currency), QStringLiteral("USD")});
    return {
        .kind = fields.word<PaymentKind>("kind"_L1, Need::Required).value_or(PaymentKind::ExamFee),
        .payment = {.amount = fields.amount("amount"_L1, Need::Required).value_or(noMoney),
                    .payer = fields.word<PayerKind>("payer"_L1).value_or(PayerKind::Self),
                    .method = fields.text("method"_L1),
                    .reference = fields.text("reference"_L1),
                    .receivedOn = fields.day("received_on"_L1, Need::Required).value_or(QDate())}};
}

std::optional<AccommodationRequest> readAccommodation(JsonFields& fields) {
    const std::optional<bool> requested = fields.flag("requested"_L1);
    QString note = fields.text("note"_L1);
    if (!requested.value_or(!note.isEmpty()))
        return std::nullopt;
    return AccommodationRequest{std::move(note)};
}

/// The code of the window, where the edition of that day works with windows.
QString readWindow(JsonFields& fields, std::optional<QDate> day, const PolicyBook& book,
                   const WindowList& windows) {
    const PolicyEdition* const edition = day ? &book.on(*day) : nullptr;
    const bool windowed = edition && edition->intake == Intake::Windows;
    const auto code = fields.text("window"_L1, windowed ? Need::Required : Need::Optional);
    if (!code)
        return {};
    if (edition && !windowed) {
        fields.findings().warn(fields.pathOf("window"_L1),
                               {ErrorCode::WindowIgnored, excerpt(*code), edition->code});
        return {};
    }
    // Without a sound day it is open whether a window is needed, but not whether it exists.
    if (const Result<void> known = windows.check(*code); !known)
        fields.error("window"_L1, known.error());
    return *code;
}

IntakeAttempt readAttempt(JsonFields& fields, const PolicyBook& book, const WindowList& windows) {
    const auto satOn = fields.day("sat_on"_L1, Need::Required);
    const auto result = fields.word<AttemptResult>("result"_L1, Need::Required);
    return {.attempt = {.satOn = satOn.value_or(QDate()),
                        .result = result.value_or(AttemptResult::Scheduled),
                        .origin = {OriginKind::Imported, fields.path().text()}},
            .windowCode = readWindow(fields, satOn, book, windows)};
}

void readHead(JsonFields& fields, IntakeApplication& read, const PolicyBook& book,
              const WindowList& windows) {
    Application& application = read.application;
    application.externalId = fields.line("external_id"_L1, Need::Required).value_or(QString());
    application.kind =
        fields.word<ApplicationKind>("kind"_L1, Need::Required).value_or(ApplicationKind::Initial);
    const auto submittedOn = fields.day("submitted_on"_L1, Need::Required);
    if (submittedOn) {
        application.submittedOn = *submittedOn;
        application.edition = book.on(*submittedOn).code;
    }
    read.windowCode = readWindow(fields, submittedOn, book, windows);
    fields.object(
        "applicant"_L1, [&](JsonFields& inner) { readApplicant(inner, read); }, Need::Required);
    fields.object(
        "education"_L1, [&](JsonFields& inner) { readEducation(inner, application); },
        Need::Required);
}

void readEvidence(JsonFields& fields, IntakeApplication& read) {
    fields.objects("documents"_L1,
                   [&](JsonFields& inner) { read.documents.push_back(readDocument(inner)); });
    const qsizetype experienceCount = fields.objects("experience"_L1, [&](JsonFields& inner) {
        read.experience.push_back(readExperience(inner));
    });
    fields.objects("training"_L1,
                   [&](JsonFields& inner) { read.training.push_back(readTraining(inner)); });
    fields.objects("verifications"_L1, [&](JsonFields& inner) {
        read.verifications.push_back(readVerification(inner, experienceCount));
    });
    fields.object("code_of_conduct"_L1,
                  [&](JsonFields& inner) { read.attestation = readAttestation(inner); });
    fields.objects("payments"_L1,
                   [&](JsonFields& inner) { read.payments.push_back(readPayment(inner)); });
    fields.object("accommodation"_L1,
                  [&](JsonFields& inner) { read.accommodation = readAccommodation(inner); });
}

} // namespace

std::optional<IntakeApplication> readApplication(JsonFields& fields, int position,
                                                 const PolicyBook& book,
                                                 const WindowList& windows) {
    const size_t errorsBefore = fields.findings().errors.size();
    const Origin origin{OriginKind::Imported, fields.path().text()};
    std::optional<IntakeApplication> read =
        IntakeApplication{.position = position,
                          .application = {.externalId = {},
                                          .kind = ApplicationKind::Initial,
                                          .submittedOn = {},
                                          .edition = {},
                                          .educationLevel = EducationLevel::None,
                                          .origin = origin},
                          .person = {.externalId = {}, .origin = origin}};
    readHead(fields, *read, book, windows);
    readEvidence(fields, *read);
    fields.objects("attempts"_L1, [&](JsonFields& inner) {
        read->attempts.push_back(readAttempt(inner, book, windows));
    });
    fields.reportTheRest();
    if (fields.findings().errors.size() > errorsBefore)
        read.reset();
    return read;
}

} // namespace certdesk
