# Everything the build links against. The Debian packages stand in packages.txt.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Gui Widgets Sql Pdf Svg PrintSupport Test)
find_package(PkgConfig REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(ICU REQUIRED COMPONENTS i18n uc)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(LIBQPDF REQUIRED IMPORTED_TARGET libqpdf)
pkg_check_modules(LIBSODIUM REQUIRED IMPORTED_TARGET libsodium)
