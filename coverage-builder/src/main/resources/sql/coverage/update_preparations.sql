update article_preparation set prepared = true where share = :share::uuid and not prepared
