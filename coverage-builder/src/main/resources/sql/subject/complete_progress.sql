update subject_progress set complete = true, changed_at = now()
