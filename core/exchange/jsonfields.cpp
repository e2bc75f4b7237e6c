// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/jsonfields.h"

#include "core/base/text.h"

#include <algorithm>

namespace certdesk {

namespace {

constexpr qsizetype longestText = 10'000;
constexpr qsizetype mostBytesOfCharacter = 6; // as an escape

/// Names that need no quotes in a path.
bool isPlain(const QString& name) {
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c == u'_' || c == u'-' || c.isLetterOrNumber();
    });
}

} // namespace

QString JsonPath::text() const {
    const QString front = m_parent ? m_parent->text() : QString();
    if (m_index >= 0)
        return front + u'[' + QString::number(m_index) + u']';
    const QString name = m_name.toString();
    if (front.isEmpty())
        return excerpt(name);
    if (isPlain(name))
        return front + u'.' + excerpt(name);
    return front + u"[\"" + excerpt(name) + u"\"]";
}

QString excerpt(const QString& text) {
    constexpr qsizetype longest = 60;
    if (text.size() <= longest)
        return text;
    const qsizetype length = text[longest - 1].isHighSurrogate() ? longest - 1 : longest;
    return text.first(length) + u'\u2026';
}

QString jsonKindName(JsonKind kind) {
    switch (kind) {
    case JsonKind::Null:
        return QStringLiteral("null");
    case JsonKind::False:
    case JsonKind::True:
        return QStringLiteral("true or false");
    case JsonKind::Number:
        return QStringLiteral("number");
    case JsonKind::Text:
        return QStringLiteral("text");
    case JsonKind::List:
        return QStringLiteral("list");
    case JsonKind::Object:
        return QStringLiteral("object");
    }
    Q_UNREACHABLE();
}

bool expectKind(JsonValue value, JsonKind kind, const JsonPath& path, JsonFindings& findings) {
    if (value.kind() == kind)
        return true;
    findings.error(path, {ErrorCode::WrongType, {}, jsonKindName(kind)});
    return false;
}

std::optional<QString> textIn(JsonValue text, const JsonPath& path, JsonFindings& findings) {
    const auto tooLong = [&](const QString& beginning) {
        findings.error(path,
                       {ErrorCode::TextTooLong, excerpt(beginning), QString::number(longestText)});
        return std::nullopt;
    };
    // Judged by its bytes first: one of hundreds of megabytes isn't even made.
    if (text.source().size() > longestText * mostBytesOfCharacter + 2)
        return tooLong(QString::fromUtf8(text.source().sliced(1, longestText)));
    std::optional<QString> given = text.text();
    if (!given)
        findings.error(path, {ErrorCode::WrongType, {}, jsonKindName(JsonKind::Text)});
    else if (given->size() > longestText)
        return tooLong(*given);
    return given;
}

std::optional<int> wholeIn(JsonValue number, const JsonPath& path, int least, int most,
                           JsonFindings& findings) {
    const std::optional<int> whole = number.wholeNumber();
    if (whole && *whole >= least && *whole <= most)
        return whole;
    findings.error(path, {ErrorCode::WrongNumber, excerpt(QString::fromLatin1(number.source())),
                          QStringLiteral("%1 to %2").arg(least).arg(most)});
    return std::nullopt;
}

JsonFields::JsonFields(std::optional<JsonValue> object, const JsonPath& path,
                       JsonFindings& findings, Unknown unknown)
    : m_path(path)
    , m_findings(findings)
    , m_unknown(unknown) {
    if (!object)
        return;
    Q_ASSERT(object->kind() == JsonKind::Object);
    m_members.reserve(static_cast<size_t>(object->count()));
    JsonValue name = object->firstChild();
    for (qsizetype i = 0; i < object->count(); ++i) {
        m_members.push_back({name});
        name = name.next().next();
    }
}

std::optional<JsonValue> JsonFields::value(QLatin1StringView name, Need need) {
    for (size_t tried = 0; tried < m_members.size(); ++tried) {
        Member& member = m_members[m_next];
        m_next = m_next + 1 == m_members.size() ? 0 : m_next + 1;
        if (member.asked || !member.name.textEquals(name))
            continue;
        member.asked = true;
        const JsonValue given = member.name.next();
        if (given.kind() != JsonKind::Null &&
            (given.kind() != JsonKind::Text || given.source().size() > 2))
            return given;
        break;
    }
    if (need == Need::Required)
        error(name, {ErrorCode::Missing, name, {}});
    return std::nullopt;
}

std::optional<JsonValue> JsonFields::value(QLatin1StringView name, Need need, JsonKind kind) {
    std::optional<JsonValue> given = value(name, need);
    return given && expectKind(*given, kind, pathOf(name), m_findings) ? given : std::nullopt;
}

bool JsonFields::has(QLatin1StringView name) const {
    return std::any_of(m_members.begin(), m_members.end(),
                       [name](const Member& member) { return member.name.textEquals(name); });
}

std::optional<QString> JsonFields::text(QLatin1StringView name, Need need) {
    const std::optional<JsonValue> given = value(name, need, JsonKind::Text);
    if (!given)
        return std::nullopt;
    std::optional<QString> text = textIn(*given, pathOf(name), m_findings);
    if (text && need == Need::Required && text->trimmed().isEmpty()) {
        error(name, {ErrorCode::BlankText, name, {}});
        return std::nullopt;
    }
    return text;
}

std::optional<QString> JsonFields::line(QLatin1StringView name, Need need) {
    std::optional<QString> given = text(name, need);
    if (given && !isSingleLine(*given)) {
        error(name, {ErrorCode::LineBreakInText, name, {}});
        return std::nullopt;
    }
    return given;
}

std::optional<QDate> JsonFields::day(QLatin1StringView name, Need need) {
    const std::optional<JsonValue> given = value(name, need, JsonKind::Text);
    if (!given)
        return std::nullopt;
    const QString text = given->text().value_or(QString());
    if (const Result<QDate> day = dayFromText(text))
        return *day;
    error(name, {ErrorCode::WrongDay, excerpt(text), QStringLiteral("YYYY-MM-DD")});
    return std::nullopt;
}

std::optional<bool> JsonFields::flag(QLatin1StringView name) {
    const std::optional<JsonValue> given = value(name, Need::Optional);
    if (!given)
        return std::nullopt;
    if (given->kind() == JsonKind::True || given->kind() == JsonKind::False)
        return given->kind() == JsonKind::True;
    error(name, {ErrorCode::WrongType, {}, jsonKindName(JsonKind::True)});
    return std::nullopt;
}

std::optional<Money> JsonFields::amount(QLatin1StringView name, Need need) {
    const std::optional<JsonValue> given = value(name, need, JsonKind::Text);
    if (!given)
        return std::nullopt;
    const QString text = given->text().value_or(QString());
    if (const Result<Money> money = Money::fromText(text))
        return *money;
    error(name, {ErrorCode::WrongAmount, excerpt(text), QStringLiteral("199.00")});
    return std::nullopt;
}

std::optional<int> JsonFields::whole(QLatin1StringView name, int least, int most, Need need) {
    const std::optional<JsonValue> given = value(name, need, JsonKind::Number);
    return given ? wholeIn(*given, pathOf(name), least, most, m_findings) : std::nullopt;
}

std::optional<Hours> JsonFields::hours(QLatin1StringView name, Hours most, Need need) {
    const std::optional<JsonValue> given = value(name, need, JsonKind::Number);
    if (!given)
        return std::nullopt;
    const std::optional<qint64> hundredths = given->hundredths();
    if (hundredths && *hundredths >= 0 && *hundredths <= most.hundredths())
        return *Hours::ofHundredths(*hundredths);
    if (!hundredths && given->source().contains('.')) {
        error(name,
              {ErrorCode::TooManyDecimals, excerpt(QString::fromLatin1(given->source())), {}});
        return std::nullopt;
    }
    error(name, {ErrorCode::WrongNumber, excerpt(QString::fromLatin1(given->source())),
                 u"0.00 to " + most.text() + u".00"});
    return std::nullopt;
}

QStringList JsonFields::lines(QLatin1StringView name) {
    QStringList lines;
    list(name, [&](JsonValue element, const JsonPath& path) {
        if (element.kind() == JsonKind::Null ||
            !expectKind(element, JsonKind::Text, path, m_findings))
            return;
        const std::optional<QString> text = textIn(element, path, m_findings);
        if (!text)
            return;
        if (!isSingleLine(*text))
            m_findings.error(path, {ErrorCode::LineBreakInText, name, {}});
        else if (!text->isEmpty())
            lines << *text;
    });
    return lines;
}

void JsonFields::reportTheRest() {
    for (const Member& member : m_members) {
        if (member.asked)
            continue;
        const QString name = member.name.text().value_or(QString());
        const bool twice =
            std::any_of(m_members.begin(), m_members.end(), [&](const Member& other) {
                return other.asked && other.name.text() == name;
            });
        // Two values for one field: which one is meant is nothing to guess at.
        if (twice)
            m_findings.error(m_path.member(name), {ErrorCode::DuplicateField, excerpt(name), {}});
        else if (m_unknown == Unknown::Refused)
            m_findings.error(m_path.member(name), {ErrorCode::FieldUnknown, excerpt(name), {}});
        else
            m_findings.warn(m_path.member(name), {ErrorCode::FieldIgnored, excerpt(name), {}});
    }
}

} // namespace certdesk
