lock table alert in share row exclusive mode
