// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/officefile.h"

#include "core/exchange/editionreader.h"
#include "core/platform/filelock.h"
#include "core/storage/editionrecords.h"
#include "core/storage/migrations.h"
#include "core/storage/officefile.h"
#include "core/storage/store.h"

namespace certdesk {

namespace {

// An edition was judged when it came in: one that can't be read now was changed in the file.
Error damagedEdition(const storage::Reader& reader) {
    QString where = QStringLiteral("policy_edition");
    for (const Stored<EditionText>& text : reader.all<EditionText>())
        if (!readEdition(text.value.json, text.value.code))
            where = QStringLiteral("policy_edition %1").arg(text.id.value());
    return {ErrorCode::OfficeFileDamaged, reader.path(), where};
}

Result<PolicyBook> readPolicies(const storage::Reader& reader) {
    std::vector<NamedJson> editions;
    for (const Stored<EditionText>& text : reader.all<EditionText>())
        editions.push_back({text.value.code, text.value.json});
    Result<PolicyBook> book = readPolicyBook(editions);
    if (!book)
        return fail(damagedEdition(reader));
    return book;
}

Result<PolicyBook> readPolicies(storage::Store& store) {
    return store.read([](storage::Reader& reader) { return readPolicies(reader); });
}

qint64 dataVersion(storage::Store& store) {
    return store.dataVersion().value_or(0);
}

// Whatever is written but a draft leaves an entry in the trail.
qint64 entriesOf(storage::Store& store) {
    return store.read([](storage::Reader& reader) { return storage::trailHead(reader).entries; })
        .value_or(0);
}

qint64 entriesOfLatestStep(storage::Store& store) {
    return store.read([](storage::Reader& reader) { return storage::entriesOfLatestGroup(reader); })
        .value_or(0);
}

} // namespace

OfficeFile::OfficeFile(std::unique_ptr<storage::Store> store, std::shared_ptr<const Clock> clock,
                       Actor actor, PolicyBook policies)
    : m_store(std::move(store))
    , m_clock(std::move(clock))
    , m_books{std::move(policies)} {
    m_store->setClock(*m_clock);
    setActor(std::move(actor));
    m_dataVersion = dataVersion(*m_store);
    m_entriesKnown = entriesOf(*m_store);
    m_store->onChange([this](const ChangeSet& changes) {
        m_entriesKnown += entriesOfLatestStep(*m_store);
        if (changes.officeData)
            noticePolicies();
        Q_EMIT m_events.changed(changes);
    });
}

OfficeFile::~OfficeFile() = default;

Result<std::unique_ptr<OfficeFile>>
OfficeFile::open(const QString& path, std::shared_ptr<const Clock> clock, Actor actor) {
    // Judged before the lock is taken: nothing may appear beside a file that isn't ours.
    if (const auto header = storage::judgeOfficeFile(path, storage::currentSchema()); !header)
        return fail(header.error());
    auto lock = platform::OfficeLock::acquire(path);
    if (!lock)
        return fail(lock.error());
    auto store = storage::Store::open(path);
    if (!store)
        return fail(store.error());
    Result<PolicyBook> policies = readPolicies(**store);
    if (!policies)
        return fail(policies.error());
    std::unique_ptr<OfficeFile> office(new OfficeFile(*std::move(store), std::move(clock),
                                                      std::move(actor), *std::move(policies)));
    office->m_lock = *std::move(lock);
    return office;
}

Result<std::unique_ptr<OfficeFile>> OfficeFile::again() const {
    return open(path(), m_clock, m_actor);
}

QString OfficeFile::path() const {
    return m_store->path();
}

void OfficeFile::setActor(Actor actor) {
    m_actor = std::move(actor);
    m_store->setActor(m_actor);
}

// Editions are added, never changed: their number tells whether another process has added one. The
// books before stay, as someone up the stack may hold on to one of their editions.
const PolicyBook& OfficeFile::policies(const storage::Reader& reader) {
    const auto known = static_cast<qint64>(policies().editions().size());
    if (storage::countEditions(reader) != known) {
        Result<PolicyBook> policies = readPolicies(reader);
        if (!policies)
            throw storage::StorageError{policies.error()};
        m_books.push_back(*std::move(policies));
    }
    return policies();
}

void OfficeFile::noticePolicies() {
    // What can't be read any more is told by the use case that needs it.
    static_cast<void>(
        m_store->read([this](storage::Reader& reader) { static_cast<void>(policies(reader)); }));
}

void OfficeFile::notice() {
    const qint64 version = dataVersion(*m_store);
    if (version == m_dataVersion)
        return;
    m_dataVersion = version;
    const qint64 entries = entriesOf(*m_store);
    if (std::exchange(m_entriesKnown, entries) == entries)
        return;
    noticePolicies();
    Q_EMIT m_events.changed(
        ChangeSet{.persons = {}, .applications = {}, .officeData = true, .many = true});
}

void OfficeFile::settle() {
    m_store->checkpoint();
}

} // namespace certdesk
