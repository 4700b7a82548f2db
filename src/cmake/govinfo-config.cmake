# SPDX-License-Identifier: Apache-2.0
include(CMakeFindDependencyMacro)
include(${CMAKE_CURRENT_LIST_DIR}/GovinfoBoost.cmake)

govinfo_boost_tree()
if(NOT TARGET Boost::headers)
  find_dependency(Boost 1.81 CONFIG)
endif()
find_dependency(fmt 9 CONFIG)
include(${CMAKE_CURRENT_LIST_DIR}/GovinfoLibraries.cmake)
govinfo_libraries()

include(${CMAKE_CURRENT_LIST_DIR}/govinfo-targets.cmake)
