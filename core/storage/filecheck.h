// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/store.h"

namespace certdesk::storage {

/// What `check` looks at, one after the other.
enum class CheckKind {
    Database,
    References,
    DocumentHash,
    AuditChain,
    RecordedState,
    Lists,
    Rules
};

} // namespace certdesk::storage

namespace certdesk {
template <>
struct EnumWords<storage::CheckKind> {
    using E = storage::CheckKind;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Database, "database"},
                                                              {E::References, "references"},
                                                              {E::DocumentHash, "document_hash"},
                                                              {E::AuditChain, "audit_chain"},
                                                              {E::RecordedState, "recorded_state"},
                                                              {E::Lists, "lists"},
                                                              {E::Rules, "rules"}});
};
} // namespace certdesk

namespace certdesk::storage {

/// One thing that is not as it should be: which check, where ("payment 17"), and what was found.
struct Damage {
    CheckKind kind;
    QString where;
    QString found;
};

/// Whether to go on; told how far the check is, 0 to 100.
using CheckProgress = std::function<bool(int percent)>;

/// Everything about a file that can be proved from the file itself, in one state of it; an empty
/// list means that nothing was found. Long: for a worker, or the command line.
[[nodiscard]] Result<std::vector<Damage>> checkFile(Store& store, const CheckProgress& progress);

} // namespace certdesk::storage
