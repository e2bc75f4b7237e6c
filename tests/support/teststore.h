// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/filecheck.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

template <>
struct Catch::StringMaker<QString> {
    static std::string convert(const QString& text) { return text.toStdString(); }
};

namespace certdesk::tests {

/// "conflict: subject: detail", for messages and comparisons.
[[nodiscard]] std::string told(const Error& error);

/// The value of a result that must be one.
template <class T>
T must(Result<T> result) {
    if (!result)
        FAIL(told(result.error()));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// The code of a result that must be an error.
template <class T>
ErrorCode refusal(const Result<T>& result) {
    if (result)
        FAIL("it was not refused");
    return result.error().code;
}

/// Everything about a file that opening it in vain must leave as it was, and what lies beside it.
struct FileState {
    QByteArray bytes;
    QDateTime modified;
    QStringList folder;
    friend bool operator==(const FileState&, const FileState&) = default;
};
[[nodiscard]] FileState stateOf(const QString& path);

/// Runs statements on a file behind the program's back: no trail, no lists, no references.
void tamper(const QString& path, const QStringList& statements);
/// The rows of a query, their columns joined by '|'.
[[nodiscard]] QStringList rowsOf(const QString& path, const QString& sql);

[[nodiscard]] Reason someReason();

/// An office file of one's own, empty but for the office itself, in a folder that goes with it.
class TestStore final {
public:
    TestStore();

    [[nodiscard]] const QString& path() const noexcept { return m_path; }
    [[nodiscard]] QString beside(const char* name) const;
    [[nodiscard]] QStringList folder() const;
    storage::Store& operator*() { return *m_store; }
    storage::Store* operator->() { return m_store.get(); }

    /// Another connection to the same file.
    [[nodiscard]] std::unique_ptr<storage::Store> another() const;
    void close() { m_store.reset(); }
    void reopen();

    /// A unit of work that must succeed.
    template <class Work>
    auto write(Work&& work) {
        return must(m_store->write(someReason(), std::forward<Work>(work)));
    }
    template <class Work>
    auto read(Work&& work) {
        return must(m_store->read(std::forward<Work>(work)));
    }
    [[nodiscard]] QStringList rows(const QString& sql) const { return rowsOf(m_path, sql); }
    /// What `check` finds, each as "audit_chain: audit_entry 3: what".
    [[nodiscard]] QStringList damage();

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<storage::Store> m_store;
};

/// Someone with a name and, where given, an e-mail address and a city.
struct SomePerson {
    const char* given = "Ana";
    const char* family = "Núñez";
    const char* externalId = "";
    const char* email = "";
    const char* city = "";
    const char* state = "";
    const char* employer = "";
    const char* former = "";
};
PersonId addPerson(storage::Session& session, const SomePerson& person = {});
ApplicationId addApplication(storage::Session& session, PersonId person,
                             Stage stage = Stage::Intake, const char* submittedOn = "2020-03-10",
                             std::optional<WindowId> window = {});
DocumentId addDocument(storage::Session& session, ApplicationId application,
                       const QByteArray& bytes = "%PDF-", ReviewState review = {});

} // namespace certdesk::tests
