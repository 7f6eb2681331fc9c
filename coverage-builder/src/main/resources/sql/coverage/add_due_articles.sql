select process_again(:articles::text[])
