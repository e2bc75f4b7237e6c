// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/personrow.h"
#include "ui/models/typedtablemodel.h"

namespace certdesk {

class OfficeFile;

using PersonModel = TypedTableModel<PersonRow>;

[[nodiscard]] std::unique_ptr<PersonModel> personModel(const OfficeFile& office);

} // namespace certdesk
