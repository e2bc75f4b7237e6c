// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/teststore.h"

#include "tests/support/builders.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

namespace certdesk::tests {

namespace {

const Actor someone{QStringLiteral("Kim Lee"), QStringLiteral("kim")};

/// The file that each test starts from, made once.
const QString& emptyOffice() {
    static const QTemporaryDir folder;
    static const QString path = [] {
        QString made = folder.filePath(QStringLiteral("empty.certdesk"));
        must(storage::Store::create(made, DayClock(day("2020-03-15")), someone, [](auto& store) {
            return store.write(Reason{AuditAction::CreateOffice}, [](storage::Session& session) {
                session.insert(Office{.name = QStringLiteral("Office of Examples")});
                session.insert(EditionText{QStringLiteral("cesp-2020-03"), day("2020-03-01"), {}});
            });
        }));
        return made;
    }();
    return path;
}

/// A plain connection, as any tool has it.
class PlainConnection final {
public:
    explicit PlainConnection(const QString& path)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name())) {
        m_database.setDatabaseName(path);
        if (!m_database.open())
            FAIL(m_database.lastError().text().toStdString());
    }
    ~PlainConnection() {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name());
    }
    Q_DISABLE_COPY_MOVE(PlainConnection)

    QStringList run(const QString& sql) {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            FAIL(sql.toStdString() << ": " << query.lastError().text().toStdString());
        QStringList rows;
        while (query.next()) {
            QStringList columns;
            for (int i = 0; i < query.record().count(); ++i)
                columns << query.value(i).toString();
            rows << columns.join(u'|');
        }
        return rows;
    }

private:
    static QString name() { return QStringLiteral("behind-the-back"); }
    QSqlDatabase m_database;
};

} // namespace

std::string told(const Error& error) {
    return QStringLiteral("%1: %2: %3")
        .arg(wordOf(error.code), error.subject, error.detail)
        .toStdString();
}

FileState stateOf(const QString& path) {
    const QFileInfo info(path);
    QByteArray bytes;
    if (QFile file(path); info.isFile() && file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    return {bytes, info.lastModified(),
            info.absoluteDir().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)};
}

void tamper(const QString& path, const QStringList& statements) {
    PlainConnection connection(path);
    for (const QString& statement : statements)
        connection.run(statement);
}

QStringList rowsOf(const QString& path, const QString& sql) {
    return PlainConnection(path).run(sql);
}

Reason someReason() {
    return {AuditAction::EditPerson, QStringLiteral("a test")};
}

TestStore::TestStore()
    : m_path(m_folder.filePath(QStringLiteral("office.certdesk"))) {
    REQUIRE(QFile::copy(emptyOffice(), m_path));
    reopen();
}

QString TestStore::beside(const char* name) const {
    return m_folder.filePath(QString::fromUtf8(name));
}

QStringList TestStore::folder() const {
    return stateOf(m_path).folder;
}

std::unique_ptr<storage::Store> TestStore::another() const {
    return must(storage::Store::open(m_path));
}

void TestStore::reopen() {
    m_store.reset();
    m_store = must(storage::Store::open(m_path));
    m_store->setActor(someone);
}

QStringList TestStore::damage() {
    QStringList found;
    for (const storage::Damage& one : must(storage::checkFile(*m_store, {})))
        found << QStringLiteral("%1: %2: %3").arg(wordOf(one.kind), one.where, one.found);
    return found;
}

PersonId addPerson(storage::Session& session, const SomePerson& person) {
    const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
    const PersonId id = session.insert(
        Person{.externalId = text(person.externalId), .employer = text(person.employer)});
    const auto name = [&](NameKind kind, const char* family) {
        session.insert(
            id,
            NameEntry{kind, PersonName::create({text(person.given), {}, text(family)}).value()});
    };
    name(NameKind::Legal, person.family);
    if (*person.former)
        name(NameKind::Former, person.former);
    if (*person.email)
        session.insert(id, EmailEntry{EmailAddress::create(text(person.email)).value()});
    if (*person.city || *person.state)
        session.insert(id, AddressEntry{{.lines = {QStringLiteral("12 Elm St")},
                                         .city = text(person.city),
                                         .state = text(person.state),
                                         .postalCode = QStringLiteral("43604"),
                                         .country = QStringLiteral("US")}});
    return id;
}

ApplicationId addApplication(storage::Session& session, PersonId person, Stage stage,
                             const char* submittedOn, std::optional<WindowId> window) {
    return session.insert(person, Application{.externalId = {},
                                              .kind = ApplicationKind::Initial,
                                              .submittedOn = day(submittedOn),
                                              .edition = QStringLiteral("cesp-2020-03"),
                                              .window = window,
                                              .educationLevel = EducationLevel::HighSchool,
                                              .stage = stage});
}

DocumentId addDocument(storage::Session& session, ApplicationId application,
                       const QByteArray& bytes, ReviewState review) {
    return session.insert(application, Document{.kind = DocumentKind::Resume,
                                                .fileName = QStringLiteral("resume.pdf"),
                                                .mediaType = MediaType::Pdf,
                                                .bytes = bytes.size(),
                                                .sha256 = session.addContent(bytes),
                                                .review = review});
}

} // namespace certdesk::tests
