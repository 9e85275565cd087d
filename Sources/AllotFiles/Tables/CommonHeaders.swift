/// Headers and tags that needs and offers share.
enum CommonHeaders {
  /// What people write instead of the headers that are known.
  static func names<Column>(
    state: Column, resource: Column, quantity: Column, from: Column, to: Column
  ) -> [String: Column] {
    [
      "country": state, "code": state, "geo": state, "member-state": state, "ms": state,
      "who": state, "item": resource, "type": resource, "kind": resource, "what": resource,
      "category": resource, "amount": quantity, "qty": quantity, "number": quantity,
      "count": quantity, "persons": quantity, "pieces": quantity, "units": quantity,
      "start": from, "begin": from, "since": from, "from-date": from, "date": from, "end": to,
      "until": to, "to-date": to,
    ]
  }

  /// The HXL tags whose columns are read when their headers are not known.
  static func tags<Column>(
    id: Column, state: Column, resource: Column, quantity: Column, from: Column, to: Column
  ) -> [(tag: Hashtag, column: Column)] {
    [
      (Hashtag(name: "meta", "id"), id), (Hashtag(name: "country", "code"), state),
      (Hashtag(name: "geo", "code"), state), (Hashtag(name: "adm1", "code"), state),
      (Hashtag(name: "org", "code"), state), (Hashtag(name: "item", "num"), quantity),
      (Hashtag(name: "need", "num"), quantity), (Hashtag(name: "capacity", "num"), quantity),
      (Hashtag(name: "item", "code"), resource), (Hashtag(name: "item"), resource),
      (Hashtag(name: "date", "start"), from), (Hashtag(name: "date", "end"), to),
    ]
  }
}
