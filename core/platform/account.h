// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace certdesk::platform {

/// The name under which the person at the machine has signed in.
[[nodiscard]] QString accountName();

[[nodiscard]] QString hostName();

/// Tells two machines of the same name apart; a digest, as the system's own id is confidential.
[[nodiscard]] QString machineId();

} // namespace certdesk::platform
