// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/composer.h"

#include <algorithm>

namespace certdesk {

namespace {

// Some 200 pages. Beyond it a template or a value has gone wrong.
constexpr qsizetype longestBody = 1'000'000;

QString escaped(const QString& text) {
    QString html;
    html.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'<':
            html += u"&lt;";
            break;
        case u'>':
            html += u"&gt;";
            break;
        case u'&':
            html += u"&amp;";
            break;
        case u'"':
            html += u"&quot;";
            break;
        case u'\'':
            html += u"&#39;";
            break;
        case u'\n':
            html += u"<br>";
            break;
        default:
            html += c;
        }
    }
    return html;
}

class Composer final {
public:
    explicit Composer(const LetterValues& values)
        : m_scopes{&values} {}

    Result<QString> compose(const TemplateNodes& nodes) {
        write(nodes);
        if (m_error)
            return fail(*std::move(m_error));
        return std::move(m_html);
    }

    void operator()(const TemplateMarkup& markup) { m_html += markup.html; }

    void operator()(const TemplateValue& value) {
        const QString name = value.use.field->name;
        if (scope(value.use).isEmpty(name))
            m_error = Error{ErrorCode::FieldEmpty, name, {}};
        else
            m_html += escaped(scope(value.use).text(name));
    }

    void operator()(const TemplateCondition& condition) {
        const bool isEmpty = scope(condition.use).isEmpty(condition.use.field->name);
        write(isEmpty ? condition.whenEmpty : condition.whenFilled);
    }

    void operator()(const TemplateLoop& loop) {
        for (const LetterValues& entry : scope(loop.use).list(loop.use.field->name)) {
            m_scopes.push_back(&entry);
            write(loop.entry);
            m_scopes.pop_back();
            if (m_error)
                return;
        }
    }

private:
    void write(const TemplateNodes& nodes) {
        for (const TemplateNode& node : nodes) {
            std::visit(*this, node.part);
            if (!m_error && m_html.size() > longestBody)
                m_error = Error{ErrorCode::TooLarge, {}, {}};
            if (m_error)
                return;
        }
    }

    [[nodiscard]] const LetterValues& scope(const FieldUse& use) const {
        return *m_scopes[use.scope];
    }

    std::vector<const LetterValues*> m_scopes;
    QString m_html;
    std::optional<Error> m_error;
};

std::optional<QString> firstEmpty(LetterKind kind, const LetterValues& values) {
    for (const LetterField* field : requiredFields(kind)) {
        const QString name = field->name;
        if (values.isEmpty(name))
            return name;
    }
    return std::nullopt;
}

QStringList contactLines(const LetterValues& values) {
    QStringList lines = values.lines(QStringLiteral("office.address"));
    for (const auto& field : {QStringLiteral("office.phone"), QStringLiteral("office.email"),
                              QStringLiteral("office.web")})
        lines << values.text(field);
    lines.removeAll(QString());
    return lines;
}

} // namespace

Result<ComposedLetter> compose(LetterKind kind, const ParsedTemplate& parsed,
                               const LetterValues& values) {
    if (auto empty = firstEmpty(kind, values))
        return fail(ErrorCode::FieldEmpty, *std::move(empty));
    auto body = Composer(values).compose(parsed.body);
    if (!body)
        return fail(std::move(body).error());
    return ComposedLetter{
        .kind = kind,
        .language = parsed.language,
        .templateVersion = parsed.version,
        .letterhead = {values.text(QStringLiteral("office.name")),
                       values.text(QStringLiteral("office.program")), contactLines(values)},
        .date = values.text(QStringLiteral("letter.date")),
        .candidateNumber = values.text(QStringLiteral("candidate.number")),
        .applicationNumber = values.text(QStringLiteral("application.number")),
        .addressBlock = QStringList(values.text(QStringLiteral("recipient.name"))) +
                        values.lines(QStringLiteral("recipient.address")),
        .title = parsed.title,
        .body = *std::move(body),
        .closing = parsed.closing,
        .signer = values.text(QStringLiteral("signer.name")),
        .signerTitle = values.text(QStringLiteral("signer.title")),
    };
}

} // namespace certdesk
