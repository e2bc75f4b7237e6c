// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/templateparser.h"

#include "core/letters/markupwatch.h"

#include <algorithm>
#include <utility>

namespace certdesk {

namespace {

// Far more than any letter needs, far less than a stack holds.
constexpr size_t deepestNesting = 32;
constexpr qsizetype longestQuotation = 60;

/// "line 3, column 14"; columns count characters, not UTF-16 units.
QString placeOf(QStringView text, qsizetype offset) {
    const QStringView before = text.first(offset);
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    const QStringView line = before.sliced(lineStart);
    const auto halves =
        std::count_if(line.begin(), line.end(), [](QChar c) { return c.isLowSurrogate(); });
    return QStringLiteral("line %1, column %2")
        .arg(before.count(u'\n') + 1)
        .arg(line.size() - halves + 1);
}

/// {{...}} as it stands in the text.
struct Tag {
    qsizetype offset;
    QStringView whole;
    QStringView inside; ///< trimmed
};

/// A section that waits for its end.
struct OpenSection {
    enum class Kind { Root, If, Else, Each } kind;
    Tag tag;
    FieldUse use;
    TemplateNodes nodes = {};      ///< read so far
    TemplateNodes whenFilled = {}; ///< of an if that has come to its else
};

class Parser final {
public:
    explicit Parser(QStringView text)
        : m_text(text) {
        m_sections.push_back({OpenSection::Kind::Root, {}, {}});
        m_scopes.push_back(letterFields());
    }

    Result<ParsedTemplate> parse() {
        ParsedTemplate parsed;
        if (auto error = readHeader(parsed))
            return fail(*std::move(error));
        if (auto error = readBody())
            return fail(*std::move(error));
        parsed.body = std::move(m_sections.front().nodes);
        return parsed;
    }

private:
    using Failure = std::optional<Error>;

    [[nodiscard]] Error error(ErrorCode code, QStringView subject, qsizetype offset) const {
        return {code, subject.first(std::min(subject.size(), longestQuotation)).toString(),
                placeOf(m_text, offset)};
    }
    [[nodiscard]] Error syntaxError(const Tag& tag) const {
        return error(ErrorCode::TemplateSyntax, tag.whole, tag.offset);
    }

    Failure readHeader(ParsedTemplate& parsed);
    Failure readHeaderLine(QStringView line, qsizetype offset, ParsedTemplate& parsed);
    Failure readBody();
    Failure readMarkup(qsizetype end);
    Failure readTag(const Tag& tag);
    Failure openSection(const Tag& tag);
    Failure turnToElse(const Tag& tag);
    Failure closeSection(const Tag& tag);
    [[nodiscard]] std::optional<FieldUse> find(QStringView name) const;

    [[nodiscard]] OpenSection& section() { return m_sections.back(); }

    QStringView m_text;
    qsizetype m_at = 0;
    MarkupWatch m_markup;
    std::vector<OpenSection> m_sections;
    std::vector<std::span<const LetterField>> m_scopes;
};

Parser::Failure Parser::readHeader(ParsedTemplate& parsed) {
    static constexpr QStringView begin = u"<!--";
    static constexpr QStringView end = u"-->";
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
    const qsizetype start = m_at;
    const qsizetype close = m_text.indexOf(end, start);
    if (!m_text.sliced(start).startsWith(begin) || close < 0)
        return error(ErrorCode::TemplateSyntax, begin, start);
    m_at = start + begin.size();
    while (m_at < close) {
        qsizetype lineEnd = m_text.indexOf(u'\n', m_at);
        if (lineEnd < 0 || lineEnd > close)
            lineEnd = close;
        if (auto failure = readHeaderLine(m_text.sliced(m_at, lineEnd - m_at), m_at, parsed))
            return failure;
        m_at = lineEnd + 1;
    }
    m_at = close + end.size();
    for (const auto& [given, key] : {std::pair(!parsed.title.isEmpty(), u"title:"),
                                     std::pair(!parsed.closing.isEmpty(), u"closing:"),
                                     std::pair(!parsed.language.isEmpty(), u"language:"),
                                     std::pair(parsed.version > 0, u"version:")})
        if (!given)
            return error(ErrorCode::TemplateSyntax, key, start);
    return std::nullopt;
}

Parser::Failure Parser::readHeaderLine(QStringView line, qsizetype offset, ParsedTemplate& parsed) {
    const QStringView trimmed = line.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt;
    const Error wrong = error(ErrorCode::TemplateSyntax, trimmed, offset + line.indexOf(trimmed));
    const qsizetype colon = trimmed.indexOf(u':');
    if (colon < 0)
        return wrong;
    const QStringView key = trimmed.first(colon).trimmed();
    const QStringView value = trimmed.sliced(colon + 1).trimmed();
    if (key == u"title")
        parsed.title = value.toString();
    else if (key == u"closing")
        parsed.closing = value.toString();
    else if (key == u"language")
        parsed.language = value.toString();
    else if (key == u"version")
        parsed.version = value.toInt();
    else
        return wrong;
    return std::nullopt;
}

Parser::Failure Parser::readBody() {
    while (m_at < m_text.size()) {
        const qsizetype begin = m_text.indexOf(u"{{", m_at);
        if (auto failure = readMarkup(begin < 0 ? m_text.size() : begin))
            return failure;
        if (begin < 0)
            break;
        const qsizetype end = m_text.indexOf(u"}}", begin);
        if (end < 0)
            return error(ErrorCode::TemplateSyntax, m_text.sliced(begin), begin);
        const Tag tag = {begin, m_text.sliced(begin, end + 2 - begin),
                         m_text.sliced(begin + 2, end - begin - 2).trimmed()};
        if (auto failure = readTag(tag))
            return failure;
        m_at = end + 2;
    }
    if (m_sections.size() > 1)
        return syntaxError(section().tag);
    return std::nullopt;
}

Parser::Failure Parser::readMarkup(qsizetype end) {
    const QStringView piece = m_text.sliced(m_at, end - m_at);
    if (piece.isEmpty())
        return std::nullopt;
    if (const auto refused = m_markup.read(piece))
        return error(ErrorCode::TemplateSyntax, refused->element, m_at + refused->offset);
    if (!m_markup.isInText())
        return error(ErrorCode::TemplateSyntax, m_text.sliced(m_at + piece.lastIndexOf(u'<')),
                     m_at + piece.lastIndexOf(u'<'));
    section().nodes.push_back({TemplateMarkup{piece.toString()}});
    return std::nullopt;
}

Parser::Failure Parser::readTag(const Tag& tag) {
    if (tag.inside.startsWith(u'!'))
        return std::nullopt;
    if (tag.inside.startsWith(u'#'))
        return openSection(tag);
    if (tag.inside.startsWith(u'/'))
        return closeSection(tag);
    if (tag.inside == u"else")
        return turnToElse(tag);
    const auto use = find(tag.inside);
    if (!use)
        return error(ErrorCode::UnknownField, tag.inside, tag.offset);
    if (use->field->kind != FieldKind::Text)
        return syntaxError(tag);
    section().nodes.push_back({TemplateValue{*use}});
    return std::nullopt;
}

Parser::Failure Parser::openSection(const Tag& tag) {
    const qsizetype space = tag.inside.indexOf(u' ');
    const QStringView word = tag.inside.first(space < 0 ? tag.inside.size() : space);
    const bool isLoop = word == u"#each";
    if (space < 0 || (!isLoop && word != u"#if") || m_sections.size() > deepestNesting)
        return syntaxError(tag);
    const QStringView name = tag.inside.sliced(space).trimmed();
    const auto use = find(name);
    if (!use)
        return error(ErrorCode::UnknownField, name, tag.offset);
    if (isLoop && use->field->kind != FieldKind::List)
        return syntaxError(tag);
    m_sections.push_back({isLoop ? OpenSection::Kind::Each : OpenSection::Kind::If, tag, *use});
    if (isLoop)
        m_scopes.push_back(use->field->entries);
    return std::nullopt;
}

Parser::Failure Parser::turnToElse(const Tag& tag) {
    if (section().kind != OpenSection::Kind::If)
        return syntaxError(tag);
    section().kind = OpenSection::Kind::Else;
    section().whenFilled = std::exchange(section().nodes, {});
    return std::nullopt;
}

Parser::Failure Parser::closeSection(const Tag& tag) {
    const OpenSection::Kind kind = section().kind;
    const bool isCondition = kind == OpenSection::Kind::If || kind == OpenSection::Kind::Else;
    const bool fits = isCondition                       ? tag.inside == u"/if"
                      : kind == OpenSection::Kind::Each ? tag.inside == u"/each"
                                                        : false;
    if (!fits)
        return syntaxError(tag);
    OpenSection closed = std::move(section());
    m_sections.pop_back();
    if (kind == OpenSection::Kind::Each) {
        m_scopes.pop_back();
        section().nodes.push_back({TemplateLoop{closed.use, std::move(closed.nodes)}});
    } else if (kind == OpenSection::Kind::If) {
        section().nodes.push_back({TemplateCondition{closed.use, std::move(closed.nodes), {}}});
    } else {
        section().nodes.push_back(
            {TemplateCondition{closed.use, std::move(closed.whenFilled), std::move(closed.nodes)}});
    }
    return std::nullopt;
}

// What the innermost entry holds hides what stands further out.
std::optional<FieldUse> Parser::find(QStringView name) const {
    for (size_t scope = m_scopes.size(); scope-- > 0;)
        if (const LetterField* field = findField(m_scopes[scope], name))
            return FieldUse{field, scope};
    return std::nullopt;
}

} // namespace

Result<ParsedTemplate> parseTemplate(const QString& text) {
    return Parser(text).parse();
}

} // namespace certdesk
