// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/applicationrow.h"
#include "core/lists/personrow.h"
#include "core/lists/rowsource.h"

#include <map>
#include <memory>

namespace certdesk::storage {

/// Row sources over an office file, each with a connection of its own: made on the thread that
/// reads.
[[nodiscard]] std::unique_ptr<RowSource<ApplicationRow>> applicationSource(const QString& path);
[[nodiscard]] std::unique_ptr<RowSource<PersonRow>> personSource(const QString& path);

class Reader;

/// How many applications wait in each queue.
[[nodiscard]] std::map<Queue, int> queueCounts(const Reader& reader);
/// Where one waits; nothing when there is no such application.
[[nodiscard]] std::optional<Queue> queueOf(const Reader& reader, ApplicationId application);

} // namespace certdesk::storage
