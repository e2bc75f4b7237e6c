// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

// Every table of the office file that holds records.
#include "core/storage/tables_appeal.h"
#include "core/storage/tables_case.h"
#include "core/storage/tables_correction.h"
#include "core/storage/tables_money.h"
#include "core/storage/tables_office.h"
#include "core/storage/tables_person.h"
#include "core/storage/tables_result.h"
