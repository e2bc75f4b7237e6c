#include "core/usecases/demo/demooffice.h"
namespace certdesk {
Result<DemoSummary> createDemoOffice(const QString&, const DemoOptions&, const Clock&, const Actor&,
                                     const Progress&) {
    return fail(ErrorCode::Cancelled);
}
} // namespace certdesk
