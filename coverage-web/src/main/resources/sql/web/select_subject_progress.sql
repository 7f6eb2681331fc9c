select complete, articles, claims from subject_progress
