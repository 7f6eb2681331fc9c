select id from wording where id = any(:wordings::uuid[])
