// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/ledger.h"
#include "core/exchange/jsonstream.h"
#include "core/rules/refund.h"

namespace certdesk {

/// `balance`, `entries` and `applications`, as members of an object that is begun already.
void writeLedger(JsonStream& json, const Ledger& ledger);

/// How a refund is worked out: one object.
void writeWorksheet(JsonStream& json, const rules::RefundWorksheet& sheet);

} // namespace certdesk
