error-feed-none = There is no feed at this address that could be read: give the address of an RSS, Atom or JSON feed.
