# SPDX-License-Identifier: Apache-2.0
# What both consumer projects build.
add_library(headers_only OBJECT ${CMAKE_CURRENT_LIST_DIR}/headers_only.cpp)
target_link_libraries(headers_only PRIVATE govinfo::headers)

add_executable(consumer ${CMAKE_CURRENT_LIST_DIR}/consumer.cpp)
target_link_libraries(consumer PRIVATE headers_only govinfo::govinfo)
