// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/base/text.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace certdesk {

namespace {

// A transliterator is costly to make and must not be shared between threads.
icu::Transliterator& latinLower() {
    thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            icu::UnicodeString(u"Any-Latin; Latin-ASCII; Lower"), UTRANS_FORWARD, status));
        Q_ASSERT(U_SUCCESS(status));
        return made;
    }();
    return *transliterator;
}

bool isAscii(const QString& text) {
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString folded(const QString& text) {
    // Most names are ASCII: ICU's rules leave those letters alone but for their case.
    if (isAscii(text))
        return text.toLower();
    icu::UnicodeString work(text.utf16(), static_cast<int32_t>(text.size()));
    latinLower().transliterate(work);
    return QString::fromUtf16(work.getBuffer(), work.length());
}

QString caseFolded(const QString& text) {
    if (isAscii(text))
        return text.toLower();
    // QString::toCaseFolded leaves ß as it is, which Unicode folds to ss.
    icu::UnicodeString work(text.utf16(), static_cast<int32_t>(text.size()));
    work.foldCase();
    return QString::fromUtf16(work.getBuffer(), work.length());
}

QString comparable(const QString& text) {
    if (!isAscii(text))
        return caseFolded(text.simplified());
    // The same in one pass, since evaluating compares every employer.
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            result += c.toLower();
        else if (!result.isEmpty() && !result.endsWith(u' '))
            result += u' ';
    }
    if (result.endsWith(u' '))
        result.chop(1);
    return result;
}

bool isSingleLine(QStringView text) {
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        const char16_t u = c.unicode();
        return u == 0 || u == u'\n' || u == u'\r' || u == 0x0B || u == 0x0C || u == 0x85 ||
               u == 0x2028 || u == 0x2029;
    });
}

} // namespace certdesk
