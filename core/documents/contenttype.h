// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/document.h"

namespace certdesk {

/// The type of a document by its content, whatever its name says (interchange 3). Fails with
/// EmptyFile, with WrongDocumentType, or with DocumentDamaged for an OLE file whose directory can't
/// be read. A .docx that was cut off still counts as one, so that it can be shown as what it is:
/// damaged.
[[nodiscard]] Result<MediaType> contentType(const QByteArray& bytes);

/// True for a Word file that only opens with a password.
[[nodiscard]] bool isEncryptedWord(const QByteArray& bytes);

} // namespace certdesk
