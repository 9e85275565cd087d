/// What two test targets share.
