select names from webhook_secrets
