// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/domain/number.h"
#include "core/exchange/statuswriter.h"
#include "core/usecases/accommodations.h"
#include "core/usecases/status.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Records the request, or decides it.
Result<DecidedAccommodation> act(const Call& call, OfficeFile& office, ApplicationId application,
                                 std::optional<QDate> receivedOn) {
    if (receivedOn)
        return requestAccommodation(office, application, *receivedOn).map([] {
            return DecidedAccommodation();
        });
    return decideAccommodation(office,
                               {.application = application,
                                .outcome = call.isSet(u"grant") ? AccommodationOutcome::Granted
                                                                : AccommodationOutcome::NotGranted,
                                .granted = call.option(u"grant"),
                                .by = call.option(u"by"),
                                .reason = call.option(u"reason")});
}

void writeAuthorization(JsonStream& json, const std::optional<Stored<Authorization>>& issued) {
    json.key("authorization"_L1);
    if (!issued) {
        json.null();
        return;
    }
    json.beginObject();
    json.key("number"_L1).text(authorizationNumber(issued->id));
    json.key("first_day"_L1).day(issued->value.firstDay);
    json.key("last_day"_L1).day(issued->value.lastDay);
    json.endObject();
}

QString lineOf(const CaseView& view, const std::optional<Stored<Authorization>>& issued) {
    return wording::text(
        u"done.accommodation"_s,
        {{u"number", applicationNumber(view.record.application.id)},
         {u"words", wording::accommodationWords(*view.accommodation, view.authorizationWaits)},
         {u"hasAuthorization", issued ? u"yes"_s : u"no"_s},
         {u"authorization", issued ? authorizationNumber(issued->id) : QString()},
         {u"first", issued ? wording::dayInWords(issued->value.firstDay) : QString()},
         {u"last", issued ? wording::dayInWords(issued->value.lastDay) : QString()}});
}

} // namespace

int accommodation(const Call& call) {
    OptionReader options(call);
    if (call.isSet(u"received-on") + call.isSet(u"grant") + call.isSet(u"refuse") != 1)
        options.failUsage(wording::text(u"usage.one_of_accommodation"_s));
    const auto receivedOn = options.day(u"received-on");
    const auto opened = options.openNamed(&findApplication);
    if (!opened)
        return opened.error();
    OfficeFile& office = *opened->office;
    const ApplicationId application = opened->named;
    std::vector<Problem> warnings = warningsOfName(call, office);
    const auto done = act(call, office, application, receivedOn);
    if (!done)
        return call.output.fail(done.error(), Refused);
    if (done->expired)
        warnings.push_back({.path = u"authorization"_s, .error = *done->expired});
    const Result<CaseView> view = openCase(office, application);
    if (!view)
        return call.output.fail(view.error(), Refused);
    return call.output.done(
        [&](JsonStream& json) {
            json.key("application"_L1).text(applicationNumber(application));
            json.key("accommodation"_L1);
            writeAccommodation(json, view->accommodation);
            writeAuthorization(json, done->authorization);
            json.key("authorization_waits"_L1).flag(view->authorizationWaits);
        },
        warnings, lineOf(*view, done->authorization));
}

} // namespace certdesk::commands
