// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/composer.h"

#include <cstdint>

using namespace certdesk;

namespace {

/// Fills every field with something that would be markup were it not escaped.
LetterValues valuesOf(std::span<const LetterField> fields) {
    LetterValues values;
    for (const LetterField& field : fields) {
        const QString name = field.name;
        switch (field.kind) {
        case FieldKind::Text:
            values.set(name, QStringLiteral("<&\"'{{x}}>"));
            break;
        case FieldKind::Flag:
            values.setFlag(name);
            break;
        case FieldKind::List:
            values.setList(name, {valuesOf(field.entries), valuesOf(field.entries)});
            break;
        }
    }
    return values;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const LetterValues values = valuesOf(letterFields());
    const QString body =
        QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    static_cast<void>(parseTemplate(body)); // the header
    const auto parsed =
        parseTemplate(u"<!--\ntitle: a\nclosing: b\nlanguage: en\nversion: 1\n-->" + body);
    if (parsed)
        static_cast<void>(compose(LetterKind::Denied, *parsed, values).has_value());
    return 0;
}
