// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/store.h"
#include "core/usecases/decide.h"
#include "core/usecases/paperstoreplace.h"
#include "core/usecases/reviewdocument.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");

/// One application of which the papers that come in, and what is asked for, are told day by day.
class PaperDesk final {
public:
    explicit PaperDesk(const QJsonObject& application)
        : m_application(m_office.take(application)) {}

    void on(const char* today) { m_office.on(today); }

    void file(const char* name, DocumentKind kind, ReviewState review) {
        Document document = aDocument(kind, review);
        document.fileName = QString::fromUtf8(name);
        document.reason = review == ReviewState::Refused ? QStringLiteral("too dark") : QString();
        document.sha256 = m_office.value("SELECT max(sha256) FROM document");
        document.receivedOn = m_office->today();
        if (review != ReviewState::Unreviewed) {
            document.reviewedBy = kim;
            document.reviewedOn = m_office->today();
        }
        must(m_office->store().write(someReason(), [&](storage::Session& session) {
            session.insert(m_application, document);
        }));
    }

    void accept(const char* name) {
        const CaseView view = must(openCase(*m_office, m_application));
        for (const Stored<Document>& document : view.record.documents)
            if (document.value.fileName == QString::fromUtf8(name))
                must(reviewDocument(
                    *m_office,
                    {.document = document.id, .review = ReviewState::Accepted, .by = kim}));
    }

    /// Asks for more, and answers the papers that the letter names.
    QStringList ask() {
        must(decide(*m_office, {.application = m_application,
                                .verdict = Verdict::Pend,
                                .by = kim,
                                .reason = QStringLiteral("something is missing"),
                                .supersedeReason = QStringLiteral("something still is")}));
        const CaseView view = must(openCase(*m_office, m_application));
        QStringList names;
        for (const Document& paper : papersToReplace(view.record.decisions.back().value, view))
            names << paper.fileName;
        return names;
    }

private:
    TestOffice m_office;
    ApplicationId m_application;
};

QJsonObject unverified() {
    return with(anIntake(), "verifications", QJsonArray());
}

} // namespace

TEST_CASE("A request names no refused paper where what it was to show is met") {
    PaperDesk desk(unverified());
    // The résumé that came with the application was accepted: a darker copy is not missed.
    desk.file("copy.pdf", DocumentKind::Resume, ReviewState::Refused);
    desk.file("letter.pdf", DocumentKind::VerificationLetter, ReviewState::Refused);
    desk.file("course.pdf", DocumentKind::TrainingCertificate, ReviewState::Refused);
    CHECK(desk.ask() == QStringList{QStringLiteral("letter.pdf")});
}

TEST_CASE("A letter of an employer is asked for while months are missing, others verified or not") {
    PaperDesk desk(with(anIntake(), "experience.0.start", QStringLiteral("2020-01-10")));
    desk.file("letter.pdf", DocumentKind::VerificationLetter, ReviewState::Refused);
    CHECK(desk.ask() == QStringList{QStringLiteral("letter.pdf")});
}

TEST_CASE("A refused paper is asked for until one of its kind came after the applicant knew") {
    PaperDesk desk(unverified());
    const auto kind = DocumentKind::VerificationLetter;
    const QStringList dark{QStringLiteral("dark.pdf")};
    // There may have to be several: what came with it is no answer, however late it is accepted.
    desk.file("dark.pdf", kind, ReviewState::Refused);
    desk.file("beside.pdf", kind, ReviewState::Unreviewed);
    CHECK(desk.ask() == dark);
    desk.on("2020-03-25");
    desk.accept("beside.pdf");
    desk.on("2020-03-26");
    CHECK(desk.ask() == dark);
    desk.file("clear.pdf", kind, ReviewState::Accepted);
    CHECK(desk.ask().isEmpty());
    // What was refused since is asked for.
    desk.file("torn.pdf", kind, ReviewState::Refused);
    const QStringList torn{QStringLiteral("torn.pdf")};
    CHECK(desk.ask() == torn);
    desk.on("2020-03-27");
    CHECK(desk.ask() == torn);
    // Its copy is refused in its turn: that one is asked for, and the first no more.
    desk.file("torn again.pdf", kind, ReviewState::Refused);
    const QStringList again{QStringLiteral("torn again.pdf")};
    CHECK(desk.ask() == again);
    desk.on("2020-03-28");
    CHECK(desk.ask() == again);
    desk.file("whole.pdf", kind, ReviewState::Accepted);
    CHECK(desk.ask().isEmpty());
}

TEST_CASE("Of two refused papers one that came answers neither for sure, and both are named") {
    PaperDesk desk(unverified());
    const auto kind = DocumentKind::VerificationLetter;
    desk.file("first.pdf", kind, ReviewState::Refused);
    desk.file("second.pdf", kind, ReviewState::Refused);
    const QStringList both{QStringLiteral("first.pdf"), QStringLiteral("second.pdf")};
    CHECK(desk.ask() == both);
    desk.on("2020-03-25");
    desk.file("clear.pdf", kind, ReviewState::Accepted);
    CHECK(desk.ask() == both);
    desk.file("clearer.pdf", kind, ReviewState::Accepted);
    CHECK(desk.ask().isEmpty());
}

TEST_CASE("Evidence of a name is asked for until a later one is accepted, also on the same day") {
    PaperDesk desk(anIntake());
    desk.file("old.pdf", DocumentKind::NameEvidence, ReviewState::Accepted);
    desk.file("dark.pdf", DocumentKind::NameEvidence, ReviewState::Refused);
    CHECK(desk.ask() == QStringList{QStringLiteral("dark.pdf")});
    desk.file("clear.pdf", DocumentKind::NameEvidence, ReviewState::Accepted);
    CHECK(desk.ask().isEmpty());
}
