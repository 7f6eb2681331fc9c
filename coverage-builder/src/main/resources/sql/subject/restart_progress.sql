update subject_progress
set version = :version, after_article = '', complete = false, articles = 0, claims = 0, changed_at = now()
