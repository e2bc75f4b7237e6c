// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/applicationrow.h"
#include "core/lists/personrow.h"
#include "core/lists/rowsource.h"
#include "core/usecases/officefile.h"

#include <functional>
#include <map>

namespace certdesk {

/// Makes a row source on the thread that will read it.
template <class Row>
using RowSourceFactory = std::function<std::unique_ptr<RowSource<Row>>()>;

[[nodiscard]] RowSourceFactory<ApplicationRow> applicationRows(const OfficeFile& office);
[[nodiscard]] RowSourceFactory<PersonRow> personRows(const OfficeFile& office);

/// How many applications wait in each queue.
[[nodiscard]] Result<std::map<Queue, int>> queueCounts(OfficeFile& office);

/// The queue in which an application waits.
[[nodiscard]] Result<Queue> queueOf(OfficeFile& office, ApplicationId application);

} // namespace certdesk
