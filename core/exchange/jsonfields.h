// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/day.h"
#include "core/base/money.h"
#include "core/domain/hours.h"
#include "core/exchange/jsontree.h"

#include <QAnyStringView>
#include <QStringList>

namespace certdesk {

/// Where a value stands: `applications[3].experience[0].start`. A chain on the stack, made into
/// text only when there is something to say about it.
class JsonPath final {
public:
    explicit JsonPath(QAnyStringView name)
        : JsonPath(nullptr, name, -1) {}
    [[nodiscard]] JsonPath member(QAnyStringView name) const { return {this, name, -1}; }
    [[nodiscard]] JsonPath element(qsizetype index) const { return {this, {}, index}; }
    [[nodiscard]] QString text() const;

private:
    JsonPath(const JsonPath* parent, QAnyStringView name, qsizetype index)
        : m_parent(parent)
        , m_name(name)
        , m_index(index) {}
    const JsonPath* m_parent;
    QAnyStringView m_name;
    qsizetype m_index;
};

/// What was found wrong or odd while reading.
struct JsonFindings {
    std::vector<Problem> errors;
    std::vector<Problem> warnings;

    void error(const JsonPath& path, Error error) {
        errors.push_back({.path = path.text(), .error = std::move(error)});
    }
    void warn(const JsonPath& path, Error error) {
        warnings.push_back({.path = path.text(), .error = std::move(error)});
    }
};

/// Whether a field may be missing, null or an empty text: "not given".
enum class Need { Optional, Required };

/// What becomes of members that nobody asked for: left out with a warning, or an error.
enum class Unknown { LeftOut, Refused };

/// The members of one JSON object, asked for by name and type. What is not as asked becomes an
/// error with its path and gives nothing, so that one pass finds everything wrong; in the end
/// reportTheRest() tells of the members that nobody asked for.
///
/// Errors have what was found as subject (what is missing or blank: the field's name) and what was
/// expected as detail.
class JsonFields final {
public:
    /// Nothing reads like an object without members.
    JsonFields(std::optional<JsonValue> object, const JsonPath& path, JsonFindings& findings,
               Unknown unknown = Unknown::LeftOut);

    [[nodiscard]] const JsonPath& path() const noexcept { return m_path; }
    [[nodiscard]] JsonFindings& findings() noexcept { return m_findings; }
    [[nodiscard]] JsonPath pathOf(QLatin1StringView name) const { return m_path.member(name); }
    void error(QLatin1StringView name, Error error) {
        m_findings.error(pathOf(name), std::move(error));
    }

    /// Letter for letter; a required one is not blank.
    std::optional<QString> text(QLatin1StringView name, Need need);
    QString text(QLatin1StringView name) { return text(name, Need::Optional).value_or(QString()); }
    /// A text without NUL and line breaks: names and identifiers.
    std::optional<QString> line(QLatin1StringView name, Need need);
    QString line(QLatin1StringView name) { return line(name, Need::Optional).value_or(QString()); }
    std::optional<QDate> day(QLatin1StringView name, Need need = Need::Optional);
    std::optional<bool> flag(QLatin1StringView name);
    std::optional<Money> amount(QLatin1StringView name, Need need);
    std::optional<int> whole(QLatin1StringView name, int least, int most, Need need);
    /// Zero to `most` hours with up to two decimals.
    std::optional<Hours> hours(QLatin1StringView name, Hours most, Need need = Need::Optional);
    template <class E>
    std::optional<E> word(QLatin1StringView name, Need need = Need::Optional);

    /// Calls `read(JsonFields&)` for the object of that name, if given; for one that isn't, with an
    /// empty object where it is required, so that what is missing inside is named.
    template <class Read>
    void object(QLatin1StringView name, Read read, Need need = Need::Optional);
    /// Calls `read(JsonValue, const JsonPath&)` for each element of a list, if given. Answers how
    /// many there are.
    template <class Read>
    qsizetype list(QLatin1StringView name, Read read, Need need = Need::Optional);
    /// Calls `read(JsonFields&)` for each element of a list of objects.
    template <class Read>
    qsizetype objects(QLatin1StringView name, Read read);
    /// The texts of a list that are not empty, each of one line.
    [[nodiscard]] QStringList lines(QLatin1StringView name);

    void reportTheRest();

    /// The value of a member that is given at all, whatever its type.
    std::optional<JsonValue> value(QLatin1StringView name, Need need);
    std::optional<JsonValue> value(QLatin1StringView name, Need need, JsonKind kind);
    /// Whether there is a member of that name, be it null.
    [[nodiscard]] bool has(QLatin1StringView name) const;

private:
    struct Member {
        JsonValue name;
        bool asked = false;
    };
    const JsonPath& m_path;
    JsonFindings& m_findings;
    Unknown m_unknown;
    std::vector<Member> m_members;
    size_t m_next =
        0; ///< files keep an order: most fields stand right behind the last one asked for
};

/// "text", "number", "true or false", "list", "object", "null".
[[nodiscard]] QString jsonKindName(JsonKind kind);
/// An error when `value` is not of that kind.
[[nodiscard]] bool expectKind(JsonValue value, JsonKind kind, const JsonPath& path,
                              JsonFindings& findings);
/// A text letter for letter; an error where it holds what is no text, or is longer than any that
/// someone would write.
[[nodiscard]] std::optional<QString> textIn(JsonValue text, const JsonPath& path,
                                            JsonFindings& findings);
/// A whole number of a list or member, within its limits.
[[nodiscard]] std::optional<int> wholeIn(JsonValue number, const JsonPath& path, int least,
                                         int most, JsonFindings& findings);
/// What stands there, cut to a length that fits into a sentence.
[[nodiscard]] QString excerpt(const QString& text);

template <class E>
QString allowedWords() {
    QStringList words;
    for (const auto& entry : EnumWords<E>::words)
        if (!entry.word.isEmpty())
            words << entry.word;
    return words.join(QStringLiteral(", "));
}

/// The value that a text stands for.
template <class E>
std::optional<E> wordIn(JsonValue text, const JsonPath& path, JsonFindings& findings) {
    for (const auto& entry : EnumWords<E>::words)
        if (!entry.word.isEmpty() && text.textEquals(entry.word))
            return entry.value;
    findings.error(path, {ErrorCode::UnknownWord, excerpt(text.text().value_or(QString())),
                          allowedWords<E>()});
    return std::nullopt;
}

template <class E>
std::optional<E> JsonFields::word(QLatin1StringView name, Need need) {
    const std::optional<JsonValue> given = value(name, need, JsonKind::Text);
    return given ? wordIn<E>(*given, pathOf(name), m_findings) : std::nullopt;
}

template <class Read>
void JsonFields::object(QLatin1StringView name, Read read, Need need) {
    const JsonPath path = pathOf(name);
    const std::optional<JsonValue> given = value(name, Need::Optional);
    if (given && !expectKind(*given, JsonKind::Object, path, m_findings))
        return;
    if (need == Need::Optional && (!given || given->count() == 0))
        return;
    JsonFields fields(given, path, m_findings, m_unknown);
    read(fields);
    fields.reportTheRest();
}

template <class Read>
qsizetype JsonFields::list(QLatin1StringView name, Read read, Need need) {
    const std::optional<JsonValue> given = value(name, need, JsonKind::List);
    if (!given)
        return 0;
    const JsonPath path = pathOf(name);
    JsonValue element = given->firstChild();
    for (qsizetype i = 0; i < given->count(); ++i) {
        read(element, path.element(i));
        element = element.next();
    }
    return given->count();
}

template <class Read>
qsizetype JsonFields::objects(QLatin1StringView name, Read read) {
    return list(name, [this, &read](JsonValue element, const JsonPath& path) {
        if (!expectKind(element, JsonKind::Object, path, m_findings))
            return;
        JsonFields fields(element, path, m_findings, m_unknown);
        read(fields);
        fields.reportTheRest();
    });
}

} // namespace certdesk
