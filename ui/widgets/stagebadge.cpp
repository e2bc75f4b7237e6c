// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/stagebadge.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("certdesk::Stage", text);
}

} // namespace

Badge stageBadge(Stage stage) {
    switch (stage) {
    case Stage::Intake:
        return {Tone::Accent, Icon::Applications, words("New")};
    case Stage::InReview:
        return {Tone::Accent, Icon::InReview, words("In review")};
    case Stage::Pended:
        return {Tone::Caution, Icon::Waiting, words("Waiting for applicant")};
    case Stage::Approved:
        return {Tone::Good, Icon::Met, words("Approved")};
    case Stage::Denied:
        return {Tone::Bad, Icon::NotMet, words("Not eligible")};
    case Stage::Withdrawn:
        return {Tone::Neutral, Icon::Withdrawn, words("Withdrawn")};
    case Stage::Closed:
        return {Tone::Neutral, Icon::Locked, words("Closed")};
    }
    Q_UNREACHABLE();
}

QString queueTitle(Queue queue) {
    switch (queue) {
    case Queue::New:
        return words("New");
    case Queue::InReview:
        return words("In review");
    case Queue::Pended:
        return words("Waiting for applicant");
    case Queue::ReadyToDecide:
        return words("Ready to decide");
    case Queue::SecondReview:
        return words("Second review");
    case Queue::Decided:
        return words("Decided");
    case Queue::All:
        return words("All");
    }
    Q_UNREACHABLE();
}

QString kindTitle(ApplicationKind kind) {
    switch (kind) {
    case ApplicationKind::Initial:
        return words("First application");
    case ApplicationKind::Retest:
        return words("Retest");
    case ApplicationKind::Renewal:
        return words("Renewal");
    }
    Q_UNREACHABLE();
}

} // namespace certdesk
