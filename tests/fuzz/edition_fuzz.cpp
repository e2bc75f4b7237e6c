// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// Feeds the readers of policy data with anything at all: what is refused has a reason, and an
// edition that is taken makes a book and knows the types of every kind of document.
#include "core/exchange/conductreader.h"
#include "core/exchange/editionreader.h"
#include "core/exchange/programreader.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace certdesk;
    const QByteArray json(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    std::vector<Problem> problems;
    const std::optional<PolicyEdition> edition = readEdition(json, problems);
    Q_ASSERT(edition.has_value() == problems.empty());
    static_cast<void>(readProgram(json, QStringLiteral("program.json")));
    std::vector<Problem> ofConduct;
    Q_ASSERT(readConduct(json, ofConduct).has_value() == ofConduct.empty());
    if (!edition)
        return 0;
    for (const auto& kind : EnumWords<DocumentKind>::words)
        Q_ASSERT(!edition->acceptedTypes(kind.value).empty());
    Q_ASSERT(readPolicyBook({{QStringLiteral("ours.json"), json}}).has_value());
    return 0;
}
