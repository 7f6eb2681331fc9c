update thread_publisher set holder = cast(:holder as uuid)
