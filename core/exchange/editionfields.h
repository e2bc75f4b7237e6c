// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/jsonfields.h"

#include <algorithm>

namespace certdesk {

/// The fields of one object of policy data, read strictly: each is there, known, of its type and
/// within its limits. What is wrong becomes a finding and gives a harmless value, so that one pass
/// finds everything.
class EditionFields final {
public:
    explicit EditionFields(JsonFields& fields)
        : m_fields(fields) {}

    /// What `read(EditionFields&)` makes of a file whose `format` and `version` (1) are as
    /// expected; nothing when anything is wrong with it.
    template <class Read>
    [[nodiscard]] static auto ofFile(const QByteArray& json, QLatin1StringView format,
                                     JsonFindings& findings, Read read)
        -> std::optional<std::invoke_result_t<Read, EditionFields&>>;

    void refuse(QLatin1StringView name, ErrorCode code, QString subject, QString detail = {}) {
        m_fields.error(name, {code, std::move(subject), std::move(detail)});
    }

    [[nodiscard]] QString text(QLatin1StringView name) {
        return m_fields.text(name, Need::Required).value_or(QString());
    }
    /// Empty where it isn't there at all.
    [[nodiscard]] QString textIfAny(QLatin1StringView name) {
        return m_fields.has(name) ? text(name) : QString();
    }
    [[nodiscard]] QString line(QLatin1StringView name) {
        return m_fields.line(name, Need::Required).value_or(QString());
    }
    [[nodiscard]] QStringList texts(QLatin1StringView name);
    [[nodiscard]] bool flag(QLatin1StringView name);
    [[nodiscard]] int whole(QLatin1StringView name, int least, int most) {
        return m_fields.whole(name, least, most, Need::Required).value_or(least);
    }
    /// The same; `otherwise` in the files of before there was such a number.
    [[nodiscard]] int wholeOr(QLatin1StringView name, int least, int most, int otherwise) {
        return m_fields.has(name) ? whole(name, least, most) : otherwise;
    }
    /// There in any case, but perhaps null.
    [[nodiscard]] std::optional<int> wholeOrNone(QLatin1StringView name, int least, int most);
    [[nodiscard]] std::vector<int> wholes(QLatin1StringView name, int least, int most);
    [[nodiscard]] Hours hours(QLatin1StringView name, int most) {
        return m_fields.hours(name, Hours::ofWhole(most), Need::Required)
            .value_or(Hours::ofWhole(0));
    }
    [[nodiscard]] Money amount(QLatin1StringView name) {
        return m_fields.amount(name, Need::Required).value_or(noMoney);
    }
    [[nodiscard]] QDate day(QLatin1StringView name) {
        return m_fields.day(name, Need::Required).value_or(QDate());
    }
    template <class E>
    [[nodiscard]] E word(QLatin1StringView name) {
        return m_fields.word<E>(name, Need::Required).value_or(EnumWords<E>::words.front().value);
    }
    /// A list of them without repetition.
    template <class E>
    [[nodiscard]] std::vector<E> words(QLatin1StringView name);
    /// The same; `otherwise` where there is no such list.
    template <class E>
    [[nodiscard]] std::vector<E> wordsOr(QLatin1StringView name, std::vector<E> otherwise) {
        return m_fields.has(name) ? words<E>(name) : std::move(otherwise);
    }

    /// What `read(EditionFields&)` makes of the object of that name.
    template <class Read>
    [[nodiscard]] auto group(QLatin1StringView name, Read read);
    /// The same of each object of a list.
    template <class Read>
    [[nodiscard]] auto groups(QLatin1StringView name, Read read);

private:
    /// Calls `visit(JsonValue, const JsonPath&)` for the entries of a list that has some, each of
    /// that kind.
    template <class Visit>
    void each(QLatin1StringView name, JsonKind kind, Visit visit);
    template <class T>
    void refuseTwice(const std::vector<T>& list, const JsonPath& path, JsonValue found);

    JsonFields& m_fields;
};

template <class Read>
auto EditionFields::ofFile(const QByteArray& json, QLatin1StringView format, JsonFindings& findings,
                           Read read) -> std::optional<std::invoke_result_t<Read, EditionFields&>> {
    using namespace Qt::Literals::StringLiterals;
    const JsonPath top(u"");
    JsonTree tree;
    if (const Result<void> parsed = tree.parse(json); !parsed) {
        findings.error(top, parsed.error());
        return std::nullopt;
    }
    if (!expectKind(tree.root(), JsonKind::Object, top, findings))
        return std::nullopt;
    JsonFields members(tree.root(), top, findings, Unknown::Refused);
    if (members.text("format"_L1) != format ||
        members.whole("version"_L1, 1, 1, Need::Optional) != 1) {
        findings.errors.clear();
        findings.error(top, {ErrorCode::WrongFormat, {}, format + u", version 1"});
        return std::nullopt;
    }
    EditionFields fields(members);
    auto result = read(fields);
    members.reportTheRest();
    return findings.errors.empty() ? std::optional(std::move(result)) : std::nullopt;
}

template <class Visit>
void EditionFields::each(QLatin1StringView name, JsonKind kind, Visit visit) {
    const size_t errorsBefore = m_fields.findings().errors.size();
    const qsizetype count = m_fields.list(
        name,
        [&](JsonValue element, const JsonPath& path) {
            if (expectKind(element, kind, path, m_fields.findings()))
                visit(element, path);
        },
        Need::Required);
    if (count == 0 && m_fields.findings().errors.size() == errorsBefore)
        refuse(name, ErrorCode::ListEmpty, name);
}

template <class T>
void EditionFields::refuseTwice(const std::vector<T>& list, const JsonPath& path, JsonValue found) {
    if (std::find(list.begin(), list.end() - 1, list.back()) != list.end() - 1)
        m_fields.findings().error(
            path, {ErrorCode::NamedTwice, excerpt(QString::fromUtf8(found.source())), {}});
}

template <class E>
std::vector<E> EditionFields::words(QLatin1StringView name) {
    std::vector<E> list;
    each(name, JsonKind::Text, [&](JsonValue element, const JsonPath& path) {
        if (const std::optional<E> word = wordIn<E>(element, path, m_fields.findings())) {
            list.push_back(*word);
            refuseTwice(list, path, element);
        }
    });
    return list;
}

template <class Read>
auto EditionFields::group(QLatin1StringView name, Read read) {
    const JsonPath path = m_fields.pathOf(name);
    const auto given = m_fields.value(name, Need::Required, JsonKind::Object);
    JsonFindings nobodys; // what is missing in a group that isn't there is no news
    JsonFields members(given, path, given ? m_fields.findings() : nobodys, Unknown::Refused);
    EditionFields fields(members);
    auto result = read(fields);
    members.reportTheRest();
    return result;
}

template <class Read>
auto EditionFields::groups(QLatin1StringView name, Read read) {
    std::vector<std::invoke_result_t<Read, EditionFields&>> list;
    each(name, JsonKind::Object, [&](JsonValue element, const JsonPath& path) {
        JsonFields members(element, path, m_fields.findings(), Unknown::Refused);
        EditionFields fields(members);
        list.push_back(read(fields));
        members.reportTheRest();
    });
    return list;
}

/// What is first wrong with a file of policy data: EditionInvalid, "file: path", the reason.
[[nodiscard]] Error asOneError(const Problem& first, const QString& fileName);

} // namespace certdesk
