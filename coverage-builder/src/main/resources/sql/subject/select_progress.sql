select version, after_article, complete from subject_progress for update skip locked
