// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/enumtext.h"

#include <QIcon>

class QPainter;

namespace certdesk {

/// Every line drawing of the program; its word is the name of its file in resources/icons.
enum class Icon {
    Applications,
    Calendar,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Close,
    Columns,
    Command,
    Copy,
    Credentials,
    Document,
    DocumentMissing,
    Due,
    Edit,
    Error,
    External,
    FitWidth,
    Help,
    Import,
    InReview,
    Info,
    Letters,
    ListEmpty,
    Locked,
    Met,
    Minus,
    Money,
    New,
    NotMet,
    NotRequired,
    Office,
    Open,
    Pending,
    People,
    Person,
    Pin,
    Pinned,
    Plus,
    Quit,
    Reports,
    Results,
    Rotate,
    Sample,
    Search,
    TextSize,
    Theme,
    Undo,
    Waiting,
    Warning,
    Withdrawn,
};

template <>
struct EnumWords<Icon> {
    using E = Icon;
    static constexpr auto words = std::to_array<EnumWord<E>>({
        {E::Applications, "applications"},
        {E::Calendar, "calendar"},
        {E::Check, "check"},
        {E::ChevronDown, "chevron-down"},
        {E::ChevronLeft, "chevron-left"},
        {E::ChevronRight, "chevron-right"},
        {E::ChevronUp, "chevron-up"},
        {E::Close, "close"},
        {E::Columns, "columns"},
        {E::Command, "command"},
        {E::Copy, "copy"},
        {E::Credentials, "credentials"},
        {E::Document, "document"},
        {E::DocumentMissing, "document-missing"},
        {E::Due, "due"},
        {E::Edit, "edit"},
        {E::Error, "error"},
        {E::External, "external"},
        {E::FitWidth, "fit-width"},
        {E::Help, "help"},
        {E::Import, "import"},
        {E::InReview, "in-review"},
        {E::Info, "info"},
        {E::Letters, "letters"},
        {E::ListEmpty, "list-empty"},
        {E::Locked, "locked"},
        {E::Met, "met"},
        {E::Minus, "minus"},
        {E::Money, "money"},
        {E::New, "new"},
        {E::NotMet, "not-met"},
        {E::NotRequired, "not-required"},
        {E::Office, "office"},
        {E::Open, "open"},
        {E::Pending, "pending"},
        {E::People, "people"},
        {E::Person, "person"},
        {E::Pin, "pin"},
        {E::Pinned, "pinned"},
        {E::Plus, "plus"},
        {E::Quit, "quit"},
        {E::Reports, "reports"},
        {E::Results, "results"},
        {E::Rotate, "rotate"},
        {E::Sample, "sample"},
        {E::Search, "search"},
        {E::TextSize, "text-size"},
        {E::Theme, "theme"},
        {E::Undo, "undo"},
        {E::Waiting, "waiting"},
        {E::Warning, "warning"},
        {E::Withdrawn, "withdrawn"},
    });
};

/// The drawing as a QIcon that is read when it is first painted and takes its colour from the
/// application's palette each time.
[[nodiscard]] QIcon lineIcon(Icon icon);

/// Paints the drawing in one colour; `rect` is in logical pixels.
void paintIcon(QPainter& painter, Icon icon, const QRectF& rect, const QColor& color);

[[nodiscard]] QIcon applicationIcon();

} // namespace certdesk
