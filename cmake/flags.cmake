# One interface target carries the compiler's rules for every folder.
add_library(certdesk_flags INTERFACE)
target_include_directories(certdesk_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(certdesk_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-qual $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
target_compile_definitions(certdesk_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(CERTDESK_STRICT)
    target_compile_options(certdesk_flags INTERFACE -Werror)
    target_compile_definitions(certdesk_flags INTERFACE QT_FORCE_ASSERTS _GLIBCXX_ASSERTIONS)
endif()
if(CERTDESK_SANITIZE)
    target_compile_options(certdesk_flags INTERFACE
        -fsanitize=address -fno-omit-frame-pointer
        # What is undefined is looked for in the program, not in the tests' cases, which are half of the
        # code and run once. Checks of every single use of a pointer are left to AddressSanitizer.
        $<$<NOT:$<BOOL:$<TARGET_PROPERTY:CERTDESK_CASES>>>:-fsanitize=undefined>
        -fno-sanitize=null,alignment,object-size,vptr -fno-sanitize-recover=all
        # GCC 12 takes its own instrumentation of std::function and std::optional for reads of
        # uninitialized memory.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(certdesk_flags INTERFACE -fsanitize=address,undefined)
    target_compile_definitions(certdesk_flags INTERFACE CERTDESK_SANITIZED)
endif()
