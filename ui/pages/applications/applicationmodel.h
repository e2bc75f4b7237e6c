// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/applicationrow.h"
#include "ui/models/typedtablemodel.h"

namespace certdesk {

class OfficeFile;
class SheetMarks;

using ApplicationModel = TypedTableModel<ApplicationRow>;

/// Everything that is known of an application at a glance: for a page of its own. Office and marks
/// outlive the model.
[[nodiscard]] std::unique_ptr<ApplicationModel> wideApplicationModel(const OfficeFile& office,
                                                                     const SheetMarks& marks);
/// Name and day, with the stage as a picture: for a list beside something larger.
[[nodiscard]] std::unique_ptr<ApplicationModel> narrowApplicationModel(const OfficeFile& office,
                                                                       const SheetMarks& marks);

} // namespace certdesk
