select id, text from wording where id = any(:wordings::uuid[])
