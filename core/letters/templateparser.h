// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/letters/fieldcatalog.h"

#include <variant>
#include <vector>

namespace certdesk {

/// A field that a template names, and whose: 0 is the letter, n the entry of the n-th loop around
/// it.
struct FieldUse {
    const LetterField* field;
    size_t scope;
};

struct TemplateNode;
using TemplateNodes = std::vector<TemplateNode>;

/// HTML that stands in every such letter.
struct TemplateMarkup {
    QString html;
};

/// {{field}}
struct TemplateValue {
    FieldUse use;
};

/// {{#if field}} ... {{else}} ... {{/if}}
struct TemplateCondition {
    FieldUse use;
    TemplateNodes whenFilled;
    TemplateNodes whenEmpty;
};

/// {{#each list}} ... {{/each}}
struct TemplateLoop {
    FieldUse use;
    TemplateNodes entry;
};

struct TemplateNode {
    std::variant<TemplateMarkup, TemplateValue, TemplateCondition, TemplateLoop> part;
};

/// A template that was found sound: every field exists and is used as what it is, every section is
/// closed, and no markup in it can load or run anything.
struct ParsedTemplate {
    QString title;   ///< the subject line of the letter
    QString closing; ///< "Sincerely,"
    QString language;
    int version = 0;
    TemplateNodes body;
};

/// Reads a template: a first comment with `title`, `closing`, `language` and `version`, one a line,
/// then HTML with fields. Fails with TemplateSyntax or UnknownField; the subject is the text that
/// was not understood, the detail its place ("line 3, column 14").
[[nodiscard]] Result<ParsedTemplate> parseTemplate(const QString& text);

} // namespace certdesk
