error-feed-none = En esta dirección no hay un canal que se pueda leer: da la dirección de un canal RSS, Atom o JSON Feed.
