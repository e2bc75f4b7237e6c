// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

// Everything that turns codes and values into words.
#include "core/wording/catalogue.h"
#include "core/wording/figures.h"
#include "core/wording/labels.h"
#include "core/wording/sentences.h"
