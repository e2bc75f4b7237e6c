// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// Resources register themselves when this object is linked in; there is nothing to call.
